package org.steelfactory.web.notification;

import jakarta.ws.rs.QueryParam;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.notification.NotificationFilter;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.EnumParam;

/** The query parameters that narrow the list of notifications down. */
public class NotificationFilterParams {

    @QueryParam("kind")
    private String kind;

    @QueryParam("unread")
    private boolean unread;

    /** @throws InvalidInputException when there is no such kind */
    NotificationFilter filter() {
        return new NotificationFilter(EnumParam.of("kind", kind, HappeningKind.class), unread);
    }
}
