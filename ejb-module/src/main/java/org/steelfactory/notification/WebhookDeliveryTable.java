package org.steelfactory.notification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code webhook_delivery}: what webhooks are sent, and its log. */
final class WebhookDeliveryTable {

    /** When deliveries are tried, and what became of them. */
    static final DeliveryQueue QUEUE = new DeliveryQueue("webhook_delivery");

    private static final String COLUMNS = "SELECT id, webhook_id, message_id, type, headline, state, attempts,"
            + " created_at_utc, next_attempt_at_utc, last_attempt_at_utc, last_status, last_error FROM webhook_delivery";

    void insert(Connection connection, long webhook, WebhookMessage message, Instant now) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO webhook_delivery (webhook_id, message_id, type, headline, body, state, attempts,"
                        + " created_at_utc, next_attempt_at_utc) VALUES (?, ?, ?, ?, ?, 'WAITING', 0, ?, ?)",
                webhook,
                message.id(),
                message.type(),
                message.headline(),
                message.body(),
                UtcDateTime.of(now),
                UtcDateTime.of(now));
    }

    /** What a webhook was sent, newest first. */
    Page<WebhookDelivery> page(Connection connection, long webhook, PageRequest request) throws SQLException {
        boolean oldestFirst = request.oldestFirst("createdAt");
        return Page.of(
                Sql.list(
                        connection,
                        WebhookDeliveryTable::read,
                        COLUMNS + " WHERE webhook_id = ? ORDER BY id" + (oldestFirst ? "" : " DESC")
                                + " LIMIT ? OFFSET ?",
                        webhook,
                        request.size(),
                        request.offset()),
                Sql.number(connection, "SELECT COUNT(*) FROM webhook_delivery WHERE webhook_id = ?", webhook),
                request);
    }

    Optional<WebhookDelivery> find(Connection connection, long id) throws SQLException {
        return Sql.first(connection, WebhookDeliveryTable::read, COLUMNS + " WHERE id = ?", id);
    }

    Optional<WebhookDelivery> find(Connection connection, String messageId) throws SQLException {
        return Sql.first(connection, WebhookDeliveryTable::read, COLUMNS + " WHERE message_id = ?", messageId);
    }

    String body(Connection connection, long id) throws SQLException {
        return Sql.first(connection, row -> row.getString(1), "SELECT body FROM webhook_delivery WHERE id = ?", id)
                .orElseThrow(() -> new IllegalStateException("Delivery " + id + " has gone while it was sent"));
    }

    /** @param status HTTP status; {@code null} where no answer came */
    void answered(Connection connection, long id, Integer status) throws SQLException {
        Sql.update(connection, "UPDATE webhook_delivery SET last_status = ? WHERE id = ?", status, id);
    }

    /** As if it were new, but with its own message id, by which the receiver knows it again. */
    void requeue(Connection connection, long id, Instant now) throws SQLException {
        Sql.update(
                connection,
                "UPDATE webhook_delivery SET state = 'WAITING', attempts = 0, next_attempt_at_utc = ? WHERE id = ?",
                UtcDateTime.of(now),
                id);
    }

    /** What waits for a webhook isn't sent any more. */
    void giveUpAll(Connection connection, long webhook, String reason) throws SQLException {
        Sql.update(
                connection,
                "UPDATE webhook_delivery SET state = 'GIVEN_UP', next_attempt_at_utc = NULL, last_error = ?"
                        + " WHERE webhook_id = ? AND state = 'WAITING'",
                reason,
                webhook);
    }

    int purge(Connection connection, Instant before, int most) throws SQLException {
        return Sql.update(
                connection,
                "DELETE FROM webhook_delivery WHERE created_at_utc < ? AND state <> 'WAITING' LIMIT ?",
                UtcDateTime.of(before),
                most);
    }

    private static WebhookDelivery read(ResultSet row) throws SQLException {
        int status = row.getInt("last_status");
        boolean answered = !row.wasNull();
        return new WebhookDelivery(
                row.getLong("id"),
                row.getLong("webhook_id"),
                row.getString("message_id"),
                row.getString("type"),
                row.getString("headline"),
                DeliveryState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Sql.moment(row, 8),
                Sql.moment(row, 9),
                Sql.moment(row, 10),
                answered ? status : null,
                row.getString("last_error"));
    }
}
