package org.steelfactory.notification;

import java.util.Optional;

/**
 * Which of one's notifications are wanted; what is empty doesn't restrict.
 *
 * @param unread those alone that are unread
 */
public record NotificationFilter(Optional<HappeningKind> kind, boolean unread) {

    public static final NotificationFilter ALL = new NotificationFilter(Optional.empty(), false);
}
