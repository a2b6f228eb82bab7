package org.steelfactory.notification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code webhook}. Works on the connection it is given; the transaction is the caller's affair. */
final class WebhookTable {

    private static final String COLUMNS =
            "SELECT id, name, url, kinds, lowest_severity, enabled, failures_in_a_row, switched_off, created_by,"
                    + " created_at_utc, version FROM webhook";

    Page<Webhook> page(Connection connection, PageRequest request) throws SQLException {
        boolean oldestFirst = request.oldestFirst("createdAt");
        return Page.of(
                Sql.list(
                        connection,
                        WebhookTable::read,
                        COLUMNS + " ORDER BY id" + (oldestFirst ? "" : " DESC") + " LIMIT ? OFFSET ?",
                        request.size(),
                        request.offset()),
                Sql.number(connection, "SELECT COUNT(*) FROM webhook"),
                request);
    }

    List<Webhook> enabled(Connection connection) throws SQLException {
        return Sql.list(connection, WebhookTable::read, COLUMNS + " WHERE enabled ORDER BY id");
    }

    Optional<Webhook> find(Connection connection, long id) throws SQLException {
        return Sql.first(connection, WebhookTable::read, COLUMNS + " WHERE id = ?", id);
    }

    /** The same, locked until the transaction ends. */
    Optional<Webhook> lock(Connection connection, long id) throws SQLException {
        return Sql.first(connection, WebhookTable::read, COLUMNS + " WHERE id = ? FOR UPDATE", id);
    }

    String salt(Connection connection, long id) throws SQLException {
        return Sql.first(connection, row -> row.getString(1), "SELECT secret_salt FROM webhook WHERE id = ?", id)
                .orElseThrow(() -> new IllegalStateException("Webhook " + id + " has gone"));
    }

    long insert(Connection connection, WebhookDetails details, String salt, String by, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO webhook (name, url, kinds, lowest_severity, enabled, secret_salt, failures_in_a_row,"
                        + " created_by, created_at_utc, version) VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, 0)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, details.name());
            insert.setString(2, details.url());
            insert.setString(3, kinds(details.kinds()));
            insert.setString(4, details.lowestSeverity().name());
            insert.setBoolean(5, details.enabled());
            insert.setString(6, salt);
            insert.setString(7, by);
            insert.setObject(8, UtcDateTime.of(now));
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /** Somebody has looked at it: what failed before doesn't count any more. */
    void change(Connection connection, long id, WebhookDetails details) throws SQLException {
        Sql.update(
                connection,
                "UPDATE webhook SET name = ?, url = ?, kinds = ?, lowest_severity = ?, enabled = ?,"
                        + " failures_in_a_row = 0, switched_off = NULL, version = version + 1 WHERE id = ?",
                details.name(),
                details.url(),
                kinds(details.kinds()),
                details.lowestSeverity().name(),
                details.enabled(),
                id);
    }

    void changeSalt(Connection connection, long id, String salt) throws SQLException {
        Sql.update(connection, "UPDATE webhook SET secret_salt = ?, version = version + 1 WHERE id = ?", salt, id);
    }

    void delete(Connection connection, long id) throws SQLException {
        Sql.update(connection, "DELETE FROM webhook WHERE id = ?", id);
    }

    void succeeded(Connection connection, long id) throws SQLException {
        Sql.update(connection, "UPDATE webhook SET failures_in_a_row = 0 WHERE id = ? AND failures_in_a_row > 0", id);
    }

    void failed(Connection connection, long id) throws SQLException {
        Sql.update(connection, "UPDATE webhook SET failures_in_a_row = failures_in_a_row + 1 WHERE id = ?", id);
    }

    /** @return whether it was on */
    boolean switchOff(Connection connection, long id, String reason) throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE webhook SET enabled = FALSE, switched_off = ? WHERE id = ? AND enabled",
                        reason,
                        id)
                == 1;
    }

    private static Webhook read(ResultSet row) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                new WebhookDetails(
                        row.getString("name"),
                        row.getString("url"),
                        kinds(row.getString("kinds")),
                        Severity.valueOf(row.getString("lowest_severity")),
                        row.getBoolean("enabled")),
                row.getInt("failures_in_a_row"),
                row.getString("switched_off"),
                row.getString("created_by"),
                Sql.moment(row, 10),
                row.getLong("version"));
    }

    private static String kinds(Set<HappeningKind> kinds) {
        return kinds.stream().sorted().map(HappeningKind::name).collect(Collectors.joining(","));
    }

    private static Set<HappeningKind> kinds(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(HappeningKind::valueOf)
                .collect(Collectors.toSet());
    }
}
