package org.steelfactory.notification;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.notification.NotificationTable.Fresh;

/**
 * Writes down who is told what: rows that users see, and what is to be sent by e-mail and to webhooks. Works on the
 * connection it is given, in the transaction of what happened: none of it is lost after that commits, and all of it is
 * gone when that is rolled back.
 */
public final class Telling {

    private final NotificationTable notifications = new NotificationTable();
    private final MailTable mails = new MailTable();
    private final WebhookTable webhooks = new WebhookTable();
    private final WebhookDeliveryTable deliveries = new WebhookDeliveryTable();
    private final ReaderList readers = new ReaderList();
    private final boolean mailIsOn;
    private final String publicUrl;
    private final Clock clock;

    /**
     * @param mailIsOn whether e-mail is sent at all; where it isn't, none is kept for later
     * @param publicUrl where links lead
     */
    public Telling(boolean mailIsOn, String publicUrl, Clock clock) {
        this.mailIsOn = mailIsOn;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    public void tell(Connection connection, Happenings happened) throws SQLException {
        if (happened.all().isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        for (Reader reader : readers.of(connection, happened.all())) {
            show(connection, reader, happened, now);
            if (mailIsOn && reader.address().isPresent()) {
                mail(connection, reader, happened, now);
            }
        }
        for (Webhook webhook : webhooks.enabled(connection)) {
            post(connection, webhook, happened, now);
        }
    }

    private void show(Connection connection, Reader reader, Happenings happened, Instant now) throws SQLException {
        List<Fresh> rows = Told.grouped(reader.inApplication(happened.all()), happened.cause()).stream()
                .map(told -> new Fresh(
                        reader.username(), told.kind(), told.severity(), told.subject(), told.headline(), told.count()))
                .toList();
        notifications.insert(connection, rows, now);
    }

    private void mail(Connection connection, Reader reader, Happenings happened, Instant now) throws SQLException {
        List<Happening> wanted = reader.byMail(happened.all());
        Optional<String> address = reader.address();
        if (!wanted.isEmpty() && address.isPresent()) {
            mails.insert(
                    connection,
                    new MailComposer(publicUrl).of(reader.username(), address.get(), wanted, happened.cause()),
                    now);
        }
    }

    private void post(Connection connection, Webhook webhook, Happenings happened, Instant now) throws SQLException {
        List<Happening> wanted = happened.all().stream()
                .filter(happening -> webhook.details().wants(happening.kind(), happening.severity()))
                .toList();
        for (Told told : Told.grouped(wanted, happened.cause())) {
            deliveries.insert(connection, webhook.id(), WebhookMessage.of(told, publicUrl, now), now);
        }
    }
}
