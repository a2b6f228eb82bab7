package org.steelfactory.notification;

import java.time.Instant;
import org.steelfactory.rules.severity.Severity;

/**
 * What a user is told in the application.
 *
 * @param severity the worst, where it stands for many
 * @param subject what it is about, such as {@code alert-31}; of many their cause; {@code null} for nothing that has a name
 * @param headline what happened, in one line
 * @param happenings how many it stands for
 * @param readAt {@code null} while it is unread
 */
public record Notification(
        long id,
        HappeningKind kind,
        Severity severity,
        String subject,
        String headline,
        int happenings,
        Instant happenedAt,
        Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }
}
