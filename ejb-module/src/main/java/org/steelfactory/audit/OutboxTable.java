package org.steelfactory.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code outbox}. Works on the connection it is given; the transaction is the caller's affair. */
public final class OutboxTable {

    private static final int MAX_ERROR_LENGTH = 500;

    /** A document that waits for delivery. */
    record Row(long id, String collection, String document) {}

    /**
     * What still has to be delivered.
     *
     * @param waiting rows on their way
     * @param refused rows that the store didn't take
     * @param oldest since when the oldest of them waits
     * @param lastError why the oldest of those that failed did
     */
    public record Backlog(long waiting, long refused, Optional<Instant> oldest, Optional<String> lastError) {

        public long pending() {
            return waiting + refused;
        }
    }

    public void add(Connection connection, String collection, String document, Instant now) throws SQLException {
        add(connection, collection, List.of(document), now);
    }

    /** Adds documents in their order. */
    public void add(Connection connection, String collection, List<String> documents, Instant now) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO outbox (collection, document, state, created_at_utc, attempts)"
                        + " VALUES (?, ?, 'WAITING', ?, 0)")) {
            for (String document : documents) {
                insert.setString(1, collection);
                insert.setString(2, document);
                insert.setObject(3, UtcDateTime.of(now));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Locks waiting rows in their order, leaving alone those that another node has locked. */
    List<Row> claim(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id, collection, document FROM outbox"
                + " WHERE state = 'WAITING' ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED")) {
            select.setInt(1, limit);
            return rows(select);
        }
    }

    void markDelivered(Connection connection, Collection<Long> ids, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE outbox SET state = 'DELIVERED',"
                + " delivered_at_utc = ?, attempts = attempts + 1, last_error = NULL WHERE id = ?")) {
            update.setObject(1, UtcDateTime.of(now));
            for (long id : ids) {
                update.setLong(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** The store wouldn't take these documents, whatever their neighbours. */
    void markRefused(Connection connection, Map<Long, String> reasons) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE outbox SET state = 'REFUSED', attempts = attempts + 1, last_error = ? WHERE id = ?")) {
            for (Map.Entry<Long, String> refusal : reasons.entrySet()) {
                update.setString(1, shortened(refusal.getValue()));
                update.setLong(2, refusal.getKey());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** The store was away: the rows go on waiting and remember why. */
    void markFailed(Connection connection, Collection<Long> ids, String reason) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE outbox SET attempts = attempts + 1, last_error = ? WHERE id = ?")) {
            update.setString(1, shortened(reason));
            for (long id : ids) {
                update.setLong(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Lets rows wait again that were delivered, but that the store has lost. */
    int requeue(Connection connection, Collection<Long> ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE outbox SET state = 'WAITING', delivered_at_utc = NULL WHERE id = ?")) {
            for (long id : ids) {
                update.setLong(1, id);
                update.addBatch();
            }
            return update.executeBatch().length;
        }
    }

    int requeueRefused(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE outbox SET state = 'WAITING' WHERE state = 'REFUSED'")) {
            return update.executeUpdate();
        }
    }

    /** Lowest id among the rows that were delivered within this span before the newest delivery. */
    Optional<Long> firstDeliveredWithin(Connection connection, Duration span) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT MIN(id) FROM outbox WHERE delivered_at_utc >= (SELECT MAX(delivered_at_utc) FROM outbox)"
                        + " - INTERVAL ? SECOND")) {
            select.setLong(1, span.toSeconds());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, Long.class));
            }
        }
    }

    /** Delivered rows in their order, from the given id on. */
    List<Row> deliveredFrom(Connection connection, long id, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT id, collection, document FROM outbox"
                + " WHERE state = 'DELIVERED' AND id >= ? ORDER BY id LIMIT ?")) {
            select.setLong(1, id);
            select.setInt(2, limit);
            return rows(select);
        }
    }

    public Backlog backlog(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("SELECT (SELECT COUNT(*) FROM outbox WHERE state = 'WAITING'),"
                                + " (SELECT COUNT(*) FROM outbox WHERE state = 'REFUSED'),"
                                + " (SELECT MIN(created_at_utc) FROM outbox WHERE state IN ('WAITING', 'REFUSED')),"
                                + " (SELECT last_error FROM outbox WHERE state IN ('WAITING', 'REFUSED')"
                                + " AND last_error IS NOT NULL ORDER BY id LIMIT 1)");
                ResultSet row = select.executeQuery()) {
            row.next();
            return new Backlog(
                    row.getLong(1),
                    row.getLong(2),
                    Optional.ofNullable(row.getObject(3, LocalDateTime.class)).map(UtcDateTime::instant),
                    Optional.ofNullable(row.getString(4)));
        }
    }

    private static List<Row> rows(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            List<Row> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(new Row(result.getLong(1), result.getString(2), result.getString(3)));
            }
            return rows;
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= MAX_ERROR_LENGTH ? reason : reason.substring(0, MAX_ERROR_LENGTH);
    }
}
