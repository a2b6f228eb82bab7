package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code scan_step}. */
final class StepTimes {

    /** Ends the step that is under way, and begins this one; does nothing where this one is under way already. */
    void begin(Connection connection, long scanId, ScanStep step, Instant at) throws SQLException {
        Sql.update(
                connection,
                "UPDATE scan_step SET finished_at_utc = ? WHERE scan_id = ? AND step <> ? AND finished_at_utc IS NULL",
                UtcDateTime.of(at),
                scanId,
                step.name());
        Sql.update(
                connection,
                "INSERT INTO scan_step (scan_id, step, started_at_utc) VALUES (?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE step = VALUES(step)",
                scanId,
                step.name(),
                UtcDateTime.of(at));
    }

    /** Ends the step that is under way, the last one. */
    void end(Connection connection, long scanId, Instant at) throws SQLException {
        Sql.update(
                connection,
                "UPDATE scan_step SET finished_at_utc = ? WHERE scan_id = ? AND finished_at_utc IS NULL",
                UtcDateTime.of(at),
                scanId);
    }

    /** Those of a scan that have begun, in their order; none where the scan is from before they were recorded. */
    List<StepTime> of(Connection connection, long scanId) throws SQLException {
        List<StepTime> times =
                Sql.list(connection, StepTimes::time, "SELECT * FROM scan_step WHERE scan_id = ?", scanId);
        times.sort(Comparator.comparing(StepTime::step));
        return times;
    }

    private static StepTime time(ResultSet row) throws SQLException {
        LocalDateTime finishedAt = row.getObject("finished_at_utc", LocalDateTime.class);
        return new StepTime(
                ScanStep.valueOf(row.getString("step")),
                UtcDateTime.instant(row.getObject("started_at_utc", LocalDateTime.class)),
                finishedAt == null ? null : UtcDateTime.instant(finishedAt));
    }
}
