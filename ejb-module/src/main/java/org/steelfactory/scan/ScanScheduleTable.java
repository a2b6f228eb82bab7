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

/** The rows of table {@code scan_schedule}, on the connection it is given. Deleted ones are told apart by nobody else. */
public final class ScanScheduleTable {

    private static final String SELECT = "SELECT s.*,"
            + " (SELECT MAX(c.id) FROM scan c WHERE c.schedule_id = s.id) AS last_scan_id"
            + " FROM scan_schedule s WHERE s.deleted_at_utc IS NULL";

    /**
     * Adds a schedule.
     *
     * @param nextRunAt {@code null} where it is switched off
     * @return its id
     * @throws SQLException with code 1062 when another one has the name
     */
    public long insert(Connection connection, ScanScheduleDetails details, Instant nextRunAt, String by, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO scan_schedule (name, present_name, detector, contamination, cron, enabled,"
                        + " next_run_at_utc, created_by, created_at_utc, changed_by, changed_at_utc)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, details.name());
            insert.setString(2, details.name());
            insert.setString(3, details.knownDetector().name());
            insert.setObject(4, details.contamination(), Types.DOUBLE);
            insert.setString(5, details.cron());
            insert.setBoolean(6, details.enabled());
            insert.setObject(7, column(nextRunAt));
            insert.setString(8, by);
            insert.setObject(9, column(now));
            insert.setString(10, by);
            insert.setObject(11, column(now));
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    public Optional<ScanSchedule> find(Connection connection, long id) throws SQLException {
        return Sql.first(connection, ScanScheduleTable::schedule, SELECT + " AND s.id = ?", id);
    }

    /** A schedule that is known to be there. */
    ScanSchedule get(Connection connection, long id) throws SQLException {
        return find(connection, id).orElseThrow(() -> new IllegalStateException("There is no scan schedule " + id));
    }

    /** The schedule, kept from changing and running until the transaction ends. */
    public Optional<ScanSchedule> lock(Connection connection, long id) throws SQLException {
        Sql.list(connection, row -> row.getLong(1), "SELECT id FROM scan_schedule WHERE id = ? FOR UPDATE", id);
        return find(connection, id);
    }

    /** A page of schedules, those first that come next and those last that are switched off. */
    public Page<ScanSchedule> page(Connection connection, PageRequest request) throws SQLException {
        request.requireSortable(List.of());
        List<ScanSchedule> schedules = Sql.list(
                connection,
                ScanScheduleTable::schedule,
                SELECT + " ORDER BY s.enabled DESC, s.next_run_at_utc, s.name LIMIT ? OFFSET ?",
                request.size(),
                request.offset());
        long total = Sql.number(connection, "SELECT COUNT(*) FROM scan_schedule WHERE deleted_at_utc IS NULL");
        return Page.of(schedules, total, request);
    }

    /**
     * Changes a schedule to what is given.
     *
     * @throws SQLException with code 1062 when another one has the name
     */
    public void change(
            Connection connection, long id, ScanScheduleDetails details, Instant nextRunAt, String by, Instant now)
            throws SQLException {
        Sql.update(
                connection,
                "UPDATE scan_schedule SET name = ?, present_name = ?, detector = ?, contamination = ?, cron = ?,"
                        + " enabled = ?, next_run_at_utc = ?, changed_by = ?, changed_at_utc = ?,"
                        + " version = version + 1 WHERE id = ?",
                details.name(),
                details.name(),
                details.knownDetector().name(),
                details.contamination(),
                details.cron(),
                details.enabled(),
                column(nextRunAt),
                by,
                column(now),
                id);
    }

    public void delete(Connection connection, long id, String by, Instant now) throws SQLException {
        Sql.update(
                connection,
                "UPDATE scan_schedule SET present_name = NULL, next_run_at_utc = NULL, deleted_at_utc = ?,"
                        + " changed_by = ?, changed_at_utc = ?, version = version + 1 WHERE id = ?",
                column(now),
                by,
                column(now),
                id);
    }

    /**
     * Notes what became of an occurrence, and which one is waited for now.
     *
     * @param reason why no scan was started; {@code null} where one was
     */
    public void ran(
            Connection connection, long id, ScheduledRunOutcome outcome, String reason, Instant now, Instant nextRunAt)
            throws SQLException {
        Sql.update(
                connection,
                "UPDATE scan_schedule SET last_run_at_utc = ?, last_outcome = ?, last_reason = ?, next_run_at_utc = ?"
                        + " WHERE id = ?",
                column(now),
                outcome.name(),
                reason,
                column(nextRunAt),
                id);
    }

    private static ScanSchedule schedule(ResultSet row) throws SQLException {
        String outcome = row.getString("last_outcome");
        return new ScanSchedule(
                row.getLong("id"),
                new ScanScheduleDetails(
                        row.getString("name"),
                        Detector.valueOf(row.getString("detector")).code(),
                        Sql.number(row, "contamination"),
                        row.getString("cron"),
                        row.getBoolean("enabled")),
                moment(row, "next_run_at_utc"),
                moment(row, "last_run_at_utc"),
                outcome == null ? null : ScheduledRunOutcome.valueOf(outcome),
                row.getString("last_reason"),
                row.getObject("last_scan_id", Long.class),
                row.getString("created_by"),
                moment(row, "created_at_utc"),
                row.getString("changed_by"),
                moment(row, "changed_at_utc"),
                row.getLong("version"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcDateTime.instant(value);
    }

    private static LocalDateTime column(Instant moment) {
        return moment == null ? null : UtcDateTime.of(moment);
    }
}
