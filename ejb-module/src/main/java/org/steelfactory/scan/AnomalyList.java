package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.AnomalyDetail.FeatureValue;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.UtcDateTime;

/** The anomalies that scans have stored, a page at a time. Works on the connection it is given. */
public final class AnomalyList {

    private static final String SELECT =
            "SELECT a.*, m.name AS machine_name, t.shift_start_utc FROM anomaly_detection a"
                    + " JOIN machine m ON m.id = a.machine_id JOIN scan_record t ON t.scan_id = a.scan_id"
                    + " AND t.performance_record_id = a.performance_record_id";

    private static final String SEVERITY_ORDER = "FIELD(a.severity, 'NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')";

    /** Fields that it can be sorted by, and what stands for them. */
    private static final Map<String, String> SORTABLE = sortable();

    private final UsualRanges usualRanges = new UsualRanges();

    /**
     * A page of anomalies, newest first where nothing else is asked for.
     *
     * @throws org.steelfactory.shared.InvalidInputException when they can't be sorted by the field that is asked for
     */
    public Page<Anomaly> find(Connection connection, AnomalyFilter filter, PageRequest request) throws SQLException {
        Conditions conditions = Conditions.of(filter);
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
                "SELECT COUNT(*) FROM anomaly_detection a" + conditions.where(),
                conditions.parameters().toArray());
        return Page.of(found, total, request);
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
        List<UsualRange> usual = usualRanges.of(connection, anomaly.scanId(), anomaly.machineId());
        double[] values = Sql.list(
                        connection,
                        Feature::values,
                        "SELECT " + Feature.COLUMNS
                                + " FROM scan_record WHERE scan_id = ? AND performance_record_id = ?",
                        anomaly.scanId(),
                        anomaly.performanceRecordId())
                .get(0);
        List<FeatureValue> features = Arrays.stream(Feature.values())
                .map(feature -> new FeatureValue(
                        feature,
                        Double.isNaN(values[feature.ordinal()]) ? null : values[feature.ordinal()],
                        usual.stream()
                                .filter(range -> range.feature() == feature)
                                .findFirst()))
                .toList();
        return new AnomalyDetail(anomaly, features);
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
                .map(column -> column + (request.descending() ? " DESC, " : " ASC, "))
                .orElse("");
    }

    private static Map<String, String> sortable() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", "a.id");
        columns.put("machine", "m.name");
        columns.put("shiftStart", "t.shift_start_utc");
        columns.put("anomalyScore", "a.anomaly_score");
        columns.put("decisionScore", "a.decision_score");
        columns.put("severity", SEVERITY_ORDER);
        columns.put("detectedAt", "a.detected_at_utc");
        return columns;
    }

    /** What follows FROM, and its parameters. */
    private record Conditions(List<String> terms, List<Object> parameters) {

        static Conditions of(AnomalyFilter filter) {
            Conditions conditions = new Conditions(new ArrayList<>(), new ArrayList<>());
            filter.scan().ifPresent(scan -> conditions.add("a.scan_id = ?", scan));
            filter.machine()
                    .ifPresent(machine -> conditions.add(
                            "a.machine_id = COALESCE((SELECT id FROM machine WHERE name = ?), ?)",
                            machine,
                            machine.matches("\\d{1,18}") ? Long.parseLong(machine) : -1));
            if (!filter.severities().isEmpty()) {
                String marks = String.join(
                        ", ", Collections.nCopies(filter.severities().size(), "?"));
                conditions.add(
                        "a.severity IN (" + marks + ")",
                        filter.severities().stream().map(Severity::name).toArray());
            }
            return conditions;
        }

        private void add(String term, Object... values) {
            terms.add(term);
            parameters.addAll(Arrays.asList(values));
        }

        String where() {
            return terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms);
        }
    }
}
