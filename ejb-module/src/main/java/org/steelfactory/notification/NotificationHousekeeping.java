package org.steelfactory.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.steelfactory.shared.Database;

/** Removes what nobody needs any more, a part of it at a time; what happened itself stays where it is recorded. */
@Singleton
@PermitAll
public class NotificationHousekeeping {

    private static final Duration READ_KEPT = Duration.ofDays(90);
    private static final Duration UNREAD_KEPT = Duration.ofDays(365);
    private static final Duration SENT_KEPT = Duration.ofDays(30);
    private static final int MOST = 5_000;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private final NotificationTable notifications = new NotificationTable();
    private final MailTable mails = new MailTable();
    private final WebhookDeliveryTable deliveries = new WebhookDeliveryTable();

    @Schedule(hour = "*", minute = "25", persistent = false)
    void purge() {
        Instant now = clock.instant();
        database.with(connection -> notifications.purge(connection, now.minus(READ_KEPT), now.minus(UNREAD_KEPT), MOST)
                + mails.purge(connection, now.minus(SENT_KEPT), MOST)
                + deliveries.purge(connection, now.minus(SENT_KEPT), MOST));
    }
}
