package org.steelfactory.notification;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code notification}. Works on the connection it is given; the transaction is the caller's affair. */
public final class NotificationTable {

    private static final String COLUMNS =
            "SELECT id, kind, severity, subject, headline, happenings, happened_at_utc, read_at_utc FROM notification";

    /** A notification to be, and whose. */
    record Fresh(
            String recipient, HappeningKind kind, Severity severity, String subject, String headline, int happenings) {}

    void insert(Connection connection, List<Fresh> rows, Instant now) throws SQLException {
        Sql.batch(
                connection,
                "INSERT INTO notification (recipient, kind, severity, subject, headline, happenings, happened_at_utc)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows.stream()
                        .map(row -> new Object[] {
                            row.recipient(),
                            row.kind().name(),
                            row.severity().name(),
                            row.subject(),
                            row.headline(),
                            row.happenings(),
                            UtcDateTime.of(now)
                        })
                        .toList());
    }

    /** A user's, newest first. */
    public Page<Notification> page(
            Connection connection, String recipient, NotificationFilter filter, PageRequest request)
            throws SQLException {
        boolean oldestFirst = request.oldestFirst("happenedAt");
        StringBuilder where = new StringBuilder(" WHERE recipient = ?");
        List<Object> parameters = new ArrayList<>(List.of(recipient));
        filter.kind().ifPresent(kind -> {
            where.append(" AND kind = ?");
            parameters.add(kind.name());
        });
        if (filter.unread()) {
            where.append(" AND read_at_utc IS NULL");
        }
        long total = Sql.number(connection, "SELECT COUNT(*) FROM notification" + where, parameters.toArray());
        parameters.add(request.size());
        parameters.add(request.offset());
        return Page.of(
                Sql.list(
                        connection,
                        NotificationTable::read,
                        COLUMNS + where + " ORDER BY id" + (oldestFirst ? "" : " DESC") + " LIMIT ? OFFSET ?",
                        parameters.toArray()),
                total,
                request);
    }

    Optional<Notification> find(Connection connection, String recipient, long id) throws SQLException {
        return Sql.first(
                connection, NotificationTable::read, COLUMNS + " WHERE recipient = ? AND id = ?", recipient, id);
    }

    public long unread(Connection connection, String recipient) throws SQLException {
        return Sql.number(
                connection, "SELECT COUNT(*) FROM notification WHERE recipient = ? AND read_at_utc IS NULL", recipient);
    }

    /** Kinds that the user has notifications of. */
    List<HappeningKind> kinds(Connection connection, String recipient) throws SQLException {
        return Sql.list(
                        connection,
                        row -> row.getString(1),
                        "SELECT DISTINCT kind FROM notification WHERE recipient = ?",
                        recipient)
                .stream()
                .map(HappeningKind::valueOf)
                .sorted()
                .toList();
    }

    /** The first time that it is read counts. */
    void markRead(Connection connection, String recipient, long id, Instant now) throws SQLException {
        Sql.update(
                connection,
                "UPDATE notification SET read_at_utc = ? WHERE recipient = ? AND id = ? AND read_at_utc IS NULL",
                UtcDateTime.of(now),
                recipient,
                id);
    }

    /** @return how many were unread */
    int markAllRead(Connection connection, String recipient, Instant now) throws SQLException {
        return Sql.update(
                connection,
                "UPDATE notification SET read_at_utc = ? WHERE recipient = ? AND read_at_utc IS NULL",
                UtcDateTime.of(now),
                recipient);
    }

    /** Removes what was read, or happened, long ago; at most so many at once. */
    public int purge(Connection connection, Instant readBefore, Instant happenedBefore, int most) throws SQLException {
        return Sql.update(
                        connection,
                        "DELETE FROM notification WHERE read_at_utc < ? LIMIT ?",
                        UtcDateTime.of(readBefore),
                        most)
                + Sql.update(
                        connection,
                        "DELETE FROM notification WHERE happened_at_utc < ? LIMIT ?",
                        UtcDateTime.of(happenedBefore),
                        most);
    }

    private static Notification read(ResultSet row) throws SQLException {
        return new Notification(
                row.getLong(1),
                HappeningKind.valueOf(row.getString(2)),
                Severity.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                Sql.moment(row, 7),
                Sql.moment(row, 8));
    }
}
