package org.steelfactory.notification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code mail}: e-mails on their way. */
final class MailTable {

    /** When mails are tried, and what became of them. */
    static final DeliveryQueue QUEUE = new DeliveryQueue("mail");

    void insert(Connection connection, Mail mail, Instant now) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO mail (recipient, address, headline, plain_text, html, state, attempts, created_at_utc,"
                        + " next_attempt_at_utc) VALUES (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)",
                mail.recipient(),
                mail.address(),
                mail.headline(),
                mail.plainText(),
                mail.html(),
                UtcDateTime.of(now),
                UtcDateTime.of(now));
    }

    Mail get(Connection connection, long id) throws SQLException {
        return Sql.first(
                        connection,
                        MailTable::read,
                        "SELECT id, recipient, address, headline, plain_text, html FROM mail WHERE id = ?",
                        id)
                .orElseThrow(() -> new IllegalStateException("Mail " + id + " has gone while it was sent"));
    }

    /** Forgets what a mail said that isn't waited for any more. */
    void forgetWords(Connection connection, long id) throws SQLException {
        Sql.update(
                connection, "UPDATE mail SET plain_text = NULL, html = NULL WHERE id = ? AND state <> 'WAITING'", id);
    }

    int purge(Connection connection, Instant before, int most) throws SQLException {
        return Sql.update(
                connection,
                "DELETE FROM mail WHERE created_at_utc < ? AND state <> 'WAITING' LIMIT ?",
                UtcDateTime.of(before),
                most);
    }

    /** How many mails are in each state, by its name. */
    List<StateCount> counts(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                row -> new StateCount(DeliveryState.valueOf(row.getString(1)), row.getLong(2), row.getString(3)),
                "SELECT state, COUNT(*), MAX(last_error) FROM mail GROUP BY state");
    }

    /** How many, and why one of them failed. */
    record StateCount(DeliveryState state, long mails, String error) {}

    private static Mail read(ResultSet row) throws SQLException {
        return new Mail(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
