package org.steelfactory.web.maintenance;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.function.Function;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.ETags;

/** What the resources of things that are numbered within a work order have in common. */
final class OrderPart {

    /** The parameter {@code number} of a path. */
    static final String NUMBER = "/{number: \\d{1,9}}";

    private OrderPart() {}

    /** A page of a list that is at hand and has one order. */
    static <T, R> Page<R> page(List<T> all, PageRequest request, Function<T, R> view) {
        request.requireSortable(List.of());
        List<R> shown = all.stream()
                .skip(request.offset())
                .limit(request.size())
                .map(view)
                .toList();
        return Page.of(shown, all.size(), request);
    }

    /** The version that the caller saw, where the request is tied to one; {@code null} where it isn't. */
    static Long seen(HttpHeaders headers, long present) {
        ETags.requireMatch(headers, present);
        return headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : Long.valueOf(present);
    }
}
