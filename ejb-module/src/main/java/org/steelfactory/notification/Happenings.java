package org.steelfactory.notification;

import java.util.List;

/**
 * What happened together and from one cause; fired instead of one {@link Happening} after the other, so that people who
 * want to be told of many aren't told one by one.
 *
 * @param cause what brought it about, such as {@code scan-7}
 */
public record Happenings(String cause, List<Happening> all) {

    public Happenings {
        all = List.copyOf(all);
    }
}
