package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.fault.RecordedShift;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The anomalies that scans have stored, a page at a time. Works on the connection it is given. */
public final class AnomalyList {

    private static final int MOST_ELSEWHERE = 20;

    private static final String SELECT =
            "SELECT a.*, m.name AS machine_name, t.shift_start_utc FROM anomaly_detection a"
                    + " JOIN machine m ON m.id = a.machine_id" + AnomalyConditions.JOIN_RECORD;

    private static final String SEVERITY_ORDER = "FIELD(a.severity, 'NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')";

    /** Fields that it can be sorted by, and what stands for them. */
    private static final Map<String, Function<Boolean, String>> SORTABLE = sortable();

    /** What other scans made of a record, by the keys of their rows. */
    private static final String ELSEWHERE = "SELECT s.id, s.started_at_utc, s.detector, t.record_version,"
            + " r.decision_score, r.severity, a.id AS anomaly_id FROM scan s"
            + " JOIN scored_record r ON r.scan_id = s.id AND r.performance_record_id = ?"
            + " JOIN scan_record t ON t.scan_id = s.id AND t.performance_record_id = r.performance_record_id"
            + " LEFT JOIN anomaly_detection a ON a.scan_id = s.id"
            + " AND a.performance_record_id = r.performance_record_id"
            + " WHERE s.id <> ? AND s.status = 'COMPLETED' ORDER BY s.id DESC LIMIT " + MOST_ELSEWHERE;

    private final UsualRanges usualRanges = new UsualRanges();

    /**
     * A page of anomalies, newest first where nothing else is asked for.
     *
     * @throws org.steelfactory.shared.InvalidInputException when they can't be sorted by the field that is asked for
     */
    public Page<Anomaly> find(Connection connection, AnomalyFilter filter, PageRequest request) throws SQLException {
        AnomalyConditions conditions = AnomalyConditions.of(filter);
        List<Object> parameters = new ArrayList<>(conditions.parameters());
        parameters.add(request.size());
        parameters.add(request.offset());
        List<Anomaly> found = Sql.list(
                connection,
                AnomalyList::anomaly,
                SELECT + conditions.where() + " ORDER BY " + order(request) + "a.id DESC LIMIT ? OFFSET ?",
                parameters.toArray());
        long total = Sql.number(
                connection,
                "SELECT COUNT(*) FROM anomaly_detection a" + conditions.joinAndWhere(),
                conditions.parameters().toArray());
        return Page.of(found, total, request);
    }

    /** How many there are of each severity; those that there are none of are left out. */
    public Map<Severity, Long> counts(Connection connection, AnomalyFilter filter) throws SQLException {
        AnomalyConditions conditions = AnomalyConditions.of(filter);
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        Sql.stream(
                connection,
                row -> counts.put(Severity.valueOf(row.getString(1)), row.getLong(2)),
                "SELECT a.severity, COUNT(*) FROM anomaly_detection a" + conditions.joinAndWhere()
                        + " GROUP BY a.severity",
                conditions.parameters().toArray());
        return counts;
    }

    /** The anomaly with the values that it was judged by. */
    public Optional<AnomalyDetail> find(Connection connection, long id) throws SQLException {
        Optional<Anomaly> anomaly = Sql.first(connection, AnomalyList::anomaly, SELECT + " WHERE a.id = ?", id);
        return anomaly.isEmpty() ? Optional.empty() : Optional.of(detail(connection, anomaly.get()));
    }

    /** These anomalies, the most severe first and of these the lowest decision score; data faults after the scored. */
    public List<Anomaly> of(Connection connection, List<Long> ids) throws SQLException {
        return ids.isEmpty()
                ? List.of()
                : Sql.list(
                        connection,
                        AnomalyList::anomaly,
                        SELECT + " WHERE a.id IN (" + String.join(", ", Collections.nCopies(ids.size(), "?"))
                                + ") ORDER BY " + SEVERITY_ORDER
                                + " DESC, a.decision_score IS NULL, a.decision_score, a.id DESC",
                        ids.toArray());
    }

    private AnomalyDetail detail(Connection connection, Anomaly anomaly) throws SQLException {
        RecordedShift judged = Sql.first(
                        connection,
                        ScanRecordColumns::shift,
                        "SELECT * FROM scan_record WHERE scan_id = ? AND performance_record_id = ?",
                        anomaly.scanId(),
                        anomaly.performanceRecordId())
                .orElseThrow();
        Detector detector = Sql.first(
                        connection,
                        row -> Detector.valueOf(row.getString(1)),
                        "SELECT detector FROM scan WHERE id = ?",
                        anomaly.scanId())
                .orElseThrow();
        return new AnomalyDetail(
                anomaly,
                detector,
                judged,
                usualRanges.of(connection, anomaly.scanId(), anomaly.machineId()),
                Sql.list(
                        connection,
                        AnomalyList::elsewhere,
                        ELSEWHERE,
                        anomaly.performanceRecordId(),
                        anomaly.scanId()));
    }

    private static OtherVerdict elsewhere(ResultSet row) throws SQLException {
        return new OtherVerdict(
                row.getLong("id"),
                UtcDateTime.instant(row.getObject("started_at_utc", LocalDateTime.class)),
                Detector.valueOf(row.getString("detector")),
                row.getLong("record_version"),
                Sql.number(row, "decision_score"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("anomaly_id", Long.class));
    }

    private static Anomaly anomaly(ResultSet row) throws SQLException {
        String next = row.getString("next_severity");
        return new Anomaly(
                row.getLong("id"),
                row.getLong("scan_id"),
                row.getLong("machine_id"),
                row.getString("machine_name"),
                row.getLong("performance_record_id"),
                row.getLong("record_version"),
                UtcDateTime.instant(row.getObject("shift_start_utc", LocalDateTime.class)),
                Sql.number(row, "anomaly_score"),
                Sql.number(row, "score_offset"),
                Sql.number(row, "decision_score"),
                Severity.valueOf(row.getString("severity")),
                row.getInt("policy_version"),
                row.getString("rule"),
                next == null ? null : Severity.valueOf(next),
                Sql.number(row, "next_margin"),
                List.of(row.getString("reasons").split(",")),
                row.getString("data_faults") != null,
                UtcDateTime.instant(row.getObject("detected_at_utc", LocalDateTime.class)));
    }

    private static String order(PageRequest request) {
        return request.requireSortable(SORTABLE.keySet())
                .map(SORTABLE::get)
                .map(column -> column.apply(request.descending()) + ", ")
                .orElse("");
    }

    private static Map<String, Function<Boolean, String>> sortable() {
        Map<String, Function<Boolean, String>> columns = new LinkedHashMap<>();
        columns.put("id", by("a.id"));
        columns.put("machine", by("m.name"));
        columns.put("shiftStart", by("t.shift_start_utc"));
        columns.put("anomalyScore", lastWithout("a.anomaly_score"));
        columns.put("decisionScore", lastWithout("a.decision_score"));
        columns.put("severity", AnomalyList::bySeverity);
        columns.put("detectedAt", by("a.detected_at_utc"));
        return columns;
    }

    private static Function<Boolean, String> by(String column) {
        return descending -> column + (descending ? " DESC" : " ASC");
    }

    /** Data faults have no score; they come last either way. */
    private static Function<Boolean, String> lastWithout(String score) {
        return descending -> score + " IS NULL, " + by(score).apply(descending);
    }

    /** Of the same severity the lower decision score is the worse one. */
    private static String bySeverity(boolean descending) {
        return by(SEVERITY_ORDER).apply(descending) + ", "
                + lastWithout("a.decision_score").apply(!descending);
    }
}
