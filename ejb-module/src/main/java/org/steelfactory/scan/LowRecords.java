package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * The records with the lowest scores of a scan. They can only lie in as many partitions as records are asked for, those
 * with the lowest minima; so few are read however many there are.
 */
final class LowRecords {

    private static final int MOST = 5;

    private static final String FIND = "SELECT l.performance_record_id, l.decision_score, l.severity, l.judged,"
            + " t.machine_id, t.shift_start_utc, m.name, a.id AS anomaly, "
            + Feature.COLUMNS
            + " FROM (SELECT s.scan_id, s.performance_record_id, s.decision_score, s.severity,"
            + " p.judged_at_utc IS NOT NULL AS judged"
            + " FROM (SELECT * FROM scan_partition WHERE scan_id = ? AND lowest_decision_score < 0"
            + " ORDER BY lowest_decision_score LIMIT " + MOST + ") p"
            + " JOIN scored_record s ON s.scan_id = p.scan_id"
            + " AND s.performance_record_id BETWEEN p.first_record_id AND p.last_record_id"
            + " WHERE s.decision_score < 0 ORDER BY s.decision_score, s.performance_record_id LIMIT " + MOST + ") l"
            + " JOIN scan_record t ON t.scan_id = l.scan_id AND t.performance_record_id = l.performance_record_id"
            + " JOIN machine m ON m.id = t.machine_id"
            + " LEFT JOIN anomaly_detection a ON a.scan_id = l.scan_id"
            + " AND a.performance_record_id = l.performance_record_id"
            + " ORDER BY l.decision_score, l.performance_record_id";

    private final UsualRanges usualRanges = new UsualRanges();

    /** At most five, the lowest first. */
    List<LowRecord> of(Connection connection, long scanId) throws SQLException {
        Map<Long, Map<Measure, UsualRange>> usual = usualRanges.all(connection, scanId);
        return Sql.list(connection, row -> record(row, usual), FIND, scanId);
    }

    private static LowRecord record(ResultSet row, Map<Long, Map<Measure, UsualRange>> usual) throws SQLException {
        return new LowRecord(
                row.getLong("performance_record_id"),
                row.getString("name"),
                UtcDateTime.instant(row.getObject("shift_start_utc", LocalDateTime.class)),
                row.getDouble("decision_score"),
                Reasons.of(usual.getOrDefault(row.getLong("machine_id"), Map.of()), Feature.values(row)),
                row.getBoolean("judged") ? Severity.valueOf(row.getString("severity")) : null,
                Sql.count(row, "anomaly"));
    }
}
