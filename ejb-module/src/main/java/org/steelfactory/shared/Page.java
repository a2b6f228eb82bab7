package org.steelfactory.shared;

import java.util.List;
import java.util.function.Function;

/**
 * A part of a list, and how long the whole is.
 *
 * @param items the items of this page, at most {@code size}
 * @param total items in the whole list
 * @param page number of this page, from 0
 * @param size items that a full page has
 */
public record Page<T>(List<T> items, long total, int page, int size) {

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> of(List<T> items, long total, PageRequest request) {
        return new Page<>(items, total, request.page(), request.size());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), total, page, size);
    }
}
