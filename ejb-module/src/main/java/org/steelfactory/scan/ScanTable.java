package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * The rows of table {@code scan}. Works on the connection it is given: a scan's steps write many thousand rows beside
 * it, by JDBC as well, and all of it in one transaction.
 */
public final class ScanTable {

    /** What a scan scans; there is one so far. */
    private static final String DATA_SET = "performance-records";

    private static final int MAX_ERROR = 500;

    private static final String SELECT = "SELECT s.*,"
            + " (SELECT COUNT(*) FROM scan_partition p WHERE p.scan_id = s.id) AS parts,"
            + " (SELECT COUNT(scored_at_utc) + COUNT(judged_at_utc) FROM scan_partition p WHERE p.scan_id = s.id) AS done,"
            + " (SELECT SUM(p.anomaly_count) FROM scan_partition p WHERE p.scan_id = s.id) AS found,"
            + " CASE WHEN s.step = 'STORE_ANOMALIES'"
            + " THEN (SELECT COUNT(*) FROM anomaly_detection a WHERE a.scan_id = s.id) ELSE 0 END AS kept"
            + " FROM scan s";

    private final StepTimes times = new StepTimes();

    /**
     * Adds a scan that runs.
     *
     * @param scheduleId the schedule that starts it; {@code null} where somebody does
     * @return its id
     * @throws SQLException with code 1062 when another one of the same records runs
     */
    public long insert(
            Connection connection, ScanOrder order, int policyVersion, String by, Long scheduleId, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO scan (detector, data_set, active_data_set, status, step, policy_version, contamination,"
                        + " seed, started_by, started_at_utc, schedule_id)"
                        + " VALUES (?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, Detector.named(order.detector()).orElseThrow().name());
            insert.setString(2, DATA_SET);
            insert.setString(3, DATA_SET);
            insert.setString(4, ScanStep.TAKE_RECORDS.name());
            insert.setInt(5, policyVersion);
            insert.setObject(
                    6, order.contamination().isPresent() ? order.contamination().getAsDouble() : null, Types.DOUBLE);
            insert.setLong(7, order.seed());
            insert.setString(8, by);
            insert.setObject(9, UtcDateTime.of(now));
            insert.setObject(10, scheduleId, Types.BIGINT);
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                long id = key.getLong(1);
                times.begin(connection, id, ScanStep.TAKE_RECORDS, now);
                return id;
            }
        }
    }

    public Optional<Scan> find(Connection connection, long id) throws SQLException {
        return Sql.first(connection, ScanTable::scan, SELECT + " WHERE s.id = ?", id);
    }

    /** A scan that is known to be there. */
    Scan get(Connection connection, long id) throws SQLException {
        return find(connection, id).orElseThrow(() -> new IllegalStateException("There is no scan " + id));
    }

    /** The scan that runs, if one does. */
    public Optional<Scan> running(Connection connection) throws SQLException {
        return Sql.first(connection, ScanTable::scan, SELECT + " WHERE s.active_data_set = ?", DATA_SET);
    }

    /** The last scan that came to its end, if one did. */
    public Optional<Scan> newestCompleted(Connection connection) throws SQLException {
        return Sql.first(
                connection, ScanTable::scan, SELECT + " WHERE s.status = 'COMPLETED' ORDER BY s.id DESC LIMIT 1");
    }

    /** A page of scans, newest first unless {@code sort=id}. */
    public Page<Scan> page(Connection connection, PageRequest request) throws SQLException {
        String order = request.oldestFirst("id") ? "ASC" : "DESC";
        List<Scan> scans = Sql.list(
                connection,
                ScanTable::scan,
                SELECT + " ORDER BY s.id " + order + " LIMIT ? OFFSET ?",
                request.size(),
                request.offset());
        return Page.of(scans, Sql.number(connection, "SELECT COUNT(*) FROM scan"), request);
    }

    /** The scan, kept from changing until the transaction ends. */
    Optional<Scan> lock(Connection connection, long id) throws SQLException {
        Sql.list(connection, row -> row.getLong(1), "SELECT id FROM scan WHERE id = ? FOR UPDATE", id);
        return find(connection, id);
    }

    /** How many records a scan that begins now would look at. */
    long records(Connection connection) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM performance_record");
    }

    /** Leads a scan to a step, which begins at this moment where it isn't under way already. */
    void proceed(Connection connection, long id, ScanStep next, Instant at) throws SQLException {
        Sql.update(connection, "UPDATE scan SET step = ? WHERE id = ?", next.name(), id);
        times.begin(connection, id, next, at);
    }

    void checked(Connection connection, long id, long records, long dataFaults) throws SQLException {
        Sql.update(
                connection, "UPDATE scan SET record_count = ?, fault_count = ? WHERE id = ?", records, dataFaults, id);
    }

    void trained(Connection connection, long id, double offset) throws SQLException {
        Sql.update(connection, "UPDATE scan SET score_offset = ? WHERE id = ?", offset, id);
    }

    void alerted(Connection connection, long id, long alerts) throws SQLException {
        Sql.update(connection, "UPDATE scan SET alert_count = ? WHERE id = ?", alerts, id);
    }

    /**
     * Ends a scan that runs.
     *
     * @param error why it failed; {@code null} where it didn't
     * @return whether it ran until now
     */
    boolean end(Connection connection, long id, ScanStatus status, String error, Instant now) throws SQLException {
        String shortened = error == null || error.length() <= MAX_ERROR ? error : error.substring(0, MAX_ERROR);
        boolean ended = Sql.update(
                        connection,
                        "UPDATE scan SET status = ?, active_data_set = NULL, error = ?, finished_at_utc = ?,"
                                + " anomaly_count = (SELECT COUNT(*) FROM anomaly_detection a WHERE a.scan_id = scan.id)"
                                + " WHERE id = ? AND status = 'RUNNING'",
                        status.name(),
                        shortened,
                        UtcDateTime.of(now),
                        id)
                > 0;
        if (ended && status == ScanStatus.COMPLETED) {
            times.end(connection, id, now);
        }
        return ended;
    }

    private static Scan scan(ResultSet row) throws SQLException {
        ScanStatus status = ScanStatus.valueOf(row.getString("status"));
        ScanStep step = ScanStep.valueOf(row.getString("step"));
        LocalDateTime finishedAt = row.getObject("finished_at_utc", LocalDateTime.class);
        return new Scan(
                row.getLong("id"),
                Detector.valueOf(row.getString("detector")),
                status,
                step,
                status == ScanStatus.COMPLETED ? 1 : step.progress(stepDone(row, step)),
                row.getLong("record_count"),
                row.getLong("fault_count"),
                row.getLong("anomaly_count"),
                row.getLong("alert_count"),
                UtcDateTime.instant(row.getObject("started_at_utc", LocalDateTime.class)),
                finishedAt == null ? null : UtcDateTime.instant(finishedAt),
                row.getString("started_by"),
                row.getString("error"),
                Sql.number(row, "contamination"),
                row.getLong("seed"),
                Sql.number(row, "score_offset"),
                row.getInt("policy_version"),
                row.getObject("schedule_id", Long.class));
    }

    /** How much of the step is done, 0 to 1, where that can be told. */
    private static double stepDone(ResultSet row, ScanStep step) throws SQLException {
        return switch (step) {
            case SCORE_RECORDS -> share(row.getLong("done"), 2.0 * row.getLong("parts"));
            case STORE_ANOMALIES -> share(row.getLong("kept"), row.getLong("found"));
            default -> 0;
        };
    }

    private static double share(double part, double whole) {
        return whole == 0 ? 0 : Math.min(1, part / whole);
    }
}
