package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The tables of comparisons that were made. Works on the connection it is given; the transaction is the caller's affair. */
public final class ReconciliationTable {

    private static final String COLUMNS = "cause, verdict, started_at_utc, ended_at_utc, started_by, documents_read,"
            + " anomaly_count, scan_count, other_document_count, on_the_way_count, difference_count,"
            + " documents_written, documents_left";

    /** @return it with its number */
    Reconciliation insert(Connection connection, Reconciliation made, List<Difference> differences)
            throws SQLException {
        long id = insert(connection, made);
        List<Object[]> rows = new ArrayList<>();
        for (Difference difference : differences) {
            rows.add(new Object[] {
                id,
                rows.size() + 1,
                difference.store().name(),
                difference.disagreement().name(),
                difference.subject(),
                difference.place(),
                difference.field(),
                difference.found(),
                difference.expected()
            });
        }
        Sql.batch(
                connection,
                "INSERT INTO reconciliation_difference (reconciliation_id, number, store, disagreement, subject, place,"
                        + " field, found, expected) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
        return find(connection, id).orElseThrow();
    }

    private static long insert(Connection connection, Reconciliation made) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO reconciliation (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, made.cause().name());
            insert.setString(2, made.verdict().name());
            insert.setObject(3, UtcDateTime.of(made.startedAt()));
            insert.setObject(4, UtcDateTime.of(made.endedAt()));
            insert.setString(5, made.startedBy());
            insert.setBoolean(6, made.documentsRead());
            insert.setLong(7, made.anomalies());
            insert.setLong(8, made.scans());
            insert.setLong(9, made.otherDocuments());
            insert.setLong(10, made.onTheWay());
            insert.setLong(11, made.differences());
            insert.setLong(12, made.documentsWritten());
            insert.setLong(13, made.documentsLeft());
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    public Optional<Reconciliation> find(Connection connection, long id) throws SQLException {
        return Sql.first(
                connection,
                ReconciliationTable::reconciliation,
                "SELECT id, " + COLUMNS + " FROM reconciliation WHERE id = ?",
                id);
    }

    /** A page of them, newest first unless {@code sort=id}. */
    public Page<Reconciliation> page(Connection connection, PageRequest request) throws SQLException {
        String order = request.oldestFirst("id") ? "ASC" : "DESC";
        List<Reconciliation> made = Sql.list(
                connection,
                ReconciliationTable::reconciliation,
                "SELECT id, " + COLUMNS + " FROM reconciliation ORDER BY id " + order + " LIMIT ? OFFSET ?",
                request.size(),
                request.offset());
        return Page.of(made, Sql.number(connection, "SELECT COUNT(*) FROM reconciliation"), request);
    }

    /** A page of the differences that were kept, in the order in which they were found unless {@code sort=-number}. */
    public Page<Difference> differences(Connection connection, long id, PageRequest request) throws SQLException {
        String order = request.requireSortable(List.of("number")).isPresent() && request.descending() ? "DESC" : "ASC";
        List<Difference> differences = Sql.list(
                connection,
                ReconciliationTable::difference,
                "SELECT store, disagreement, subject, place, field, found, expected FROM reconciliation_difference"
                        + " WHERE reconciliation_id = ? ORDER BY number " + order + " LIMIT ? OFFSET ?",
                id,
                request.size(),
                request.offset());
        long total = Sql.number(
                connection, "SELECT COUNT(*) FROM reconciliation_difference WHERE reconciliation_id = ?", id);
        return Page.of(differences, total, request);
    }

    /** Whether one was made of this cause since that moment. */
    boolean madeSince(Connection connection, Cause cause, Instant moment) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM reconciliation WHERE cause = ? AND started_at_utc >= ?",
                        cause.name(),
                        UtcDateTime.of(moment))
                > 0;
    }

    private static Reconciliation reconciliation(ResultSet row) throws SQLException {
        return new Reconciliation(
                row.getLong("id"),
                Cause.valueOf(row.getString("cause")),
                Verdict.valueOf(row.getString("verdict")),
                Sql.moment(row, row.findColumn("started_at_utc")),
                Sql.moment(row, row.findColumn("ended_at_utc")),
                row.getString("started_by"),
                row.getBoolean("documents_read"),
                row.getLong("anomaly_count"),
                row.getLong("scan_count"),
                row.getLong("other_document_count"),
                row.getLong("on_the_way_count"),
                row.getLong("difference_count"),
                row.getLong("documents_written"),
                row.getLong("documents_left"));
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                Store.valueOf(row.getString("store")),
                Disagreement.valueOf(row.getString("disagreement")),
                row.getString("subject"),
                row.getString("place"),
                row.getString("field"),
                row.getString("found"),
                row.getString("expected"));
    }
}
