package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** What came out for all records of a scan, a page at a time. Works on the connection it is given. */
public final class RecordScoreList {

    /** Fields that it can be sorted by, and their columns. */
    private static final Map<String, String> SORTABLE = Map.of(
            "performanceRecordId", "s.performance_record_id",
            "anomalyScore", "s.anomaly_score",
            "decisionScore", "s.decision_score");

    private static final String SELECT = "SELECT s.*, t.record_version, t.shift_start_utc, t.data_faults, m.name"
            + " FROM scored_record s JOIN scan_record t ON t.scan_id = s.scan_id"
            + " AND t.performance_record_id = s.performance_record_id JOIN machine m ON m.id = t.machine_id"
            + " WHERE s.scan_id = ? ORDER BY ";

    /**
     * A page of a scan's records, the last first where nothing else is asked for.
     *
     * @throws org.steelfactory.shared.InvalidInputException when they can't be sorted by the field that is asked for
     */
    public Page<RecordScore> find(Connection connection, long scan, PageRequest request) throws SQLException {
        String order = request.requireSortable(SORTABLE.keySet())
                .map(SORTABLE::get)
                .map(column -> column + (request.descending() ? " DESC, " : " ASC, "))
                .orElse("");
        List<RecordScore> scores = Sql.list(
                connection,
                RecordScoreList::score,
                SELECT + order + "s.performance_record_id DESC LIMIT ? OFFSET ?",
                scan,
                request.size(),
                request.offset());
        long total = Sql.number(connection, "SELECT COUNT(*) FROM scored_record WHERE scan_id = ?", scan);
        return Page.of(scores, total, request);
    }

    private static RecordScore score(ResultSet row) throws SQLException {
        String faults = row.getString("data_faults");
        return new RecordScore(
                row.getLong("performance_record_id"),
                row.getLong("record_version"),
                row.getString("name"),
                UtcDateTime.instant(row.getObject("shift_start_utc", LocalDateTime.class)),
                Sql.number(row, "anomaly_score"),
                Sql.number(row, "decision_score"),
                Severity.valueOf(row.getString("severity")),
                faults == null ? List.of() : List.of(faults.split(",")));
    }
}
