package org.steelfactory.shared;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Which part of a list is wanted.
 *
 * @param page number of the page, from 0
 * @param size items on a page, 1 to {@value #MAX_SIZE}
 * @param sort field to sort by, with a leading {@code -} for descending; {@code null} for the list's own order (newest
 *     first)
 */
public record PageRequest(int page, int size, String sort) {

    public static final int MAX_SIZE = 500;
    public static final int DEFAULT_SIZE = 50;

    public PageRequest {
        if (page < 0) {
            throw new InvalidInputException("page", "OUT_OF_RANGE", "Pages count from 0.");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new InvalidInputException("size", "OUT_OF_RANGE", "A page has 1 to " + MAX_SIZE + " items.");
        }
        sort = sort == null || sort.isBlank() ? null : sort;
    }

    /** A page in the list's own order. */
    public static PageRequest of(int page, int size) {
        return new PageRequest(page, size, null);
    }

    public static PageRequest first(int size) {
        return of(0, size);
    }

    /** Index of the page's first item in the whole list, from 0; no store counts beyond {@link Integer#MAX_VALUE}. */
    public int offset() {
        return (int) Math.min((long) page * size, Integer.MAX_VALUE);
    }

    public boolean descending() {
        return sort != null && sort.startsWith("-");
    }

    /** The field to sort by without its direction; empty for the list's own order. */
    public Optional<String> sortField() {
        return Optional.ofNullable(sort).map(field -> descending() ? field.substring(1) : field);
    }

    /**
     * Whether a list that is ordered by one field only is wanted the other way round: oldest first.
     *
     * @param onlyField the field it is ordered by
     * @throws InvalidInputException when another one is asked for
     */
    public boolean oldestFirst(String onlyField) {
        return requireSortable(Set.of(onlyField)).isPresent() && !descending();
    }

    /**
     * The field to sort by, after making sure that the list can be.
     *
     * @param sortable the fields that it can be sorted by
     * @throws InvalidInputException when another one is asked for
     */
    public Optional<String> requireSortable(Collection<String> sortable) {
        Optional<String> field = sortField();
        if (field.isPresent() && !sortable.contains(field.get())) {
            throw new InvalidInputException(
                    "sort",
                    "UNKNOWN_FIELD",
                    "Sort by one of: " + String.join(", ", sortable) + "; with - before it for descending.");
        }
        return field;
    }
}
