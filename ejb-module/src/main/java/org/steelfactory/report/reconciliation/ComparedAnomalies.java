package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Sql;

/** Anomalies: each is a row, a ledger entry and a document, written in one transaction. */
final class ComparedAnomalies implements Compared {

    static final String COLLECTION = "anomaly_logs";

    private static final List<HeldField> FIELDS = List.of(
            new HeldField("anomalyId", "id", "anomalyId", "anomaly_id"),
            new HeldField("scanId", "scan_id", "scanId", "scan_id"),
            new HeldField("machineId", "machine_id", "machineId", "machine_id"),
            // The machine's row may have another name by now.
            new HeldField("machine", null, "machine", "machine_name"),
            new HeldField("performanceRecordId", "performance_record_id", "performanceRecordId", "performance_id"),
            new HeldField("recordVersion", "record_version", "recordVersion", null),
            new HeldField("anomalyScore", "anomaly_score", "anomalyScore", "raw_score"),
            new HeldField("offset", "score_offset", "offset", null),
            new HeldField("decisionScore", "decision_score", "decisionScore", "anomaly_score"),
            new HeldField("isAnomaly", "is_anomaly", null, "is_anomaly"),
            new HeldField("severity", "severity", "severity", "severity"),
            // Follows from the severity.
            new HeldField("logLevel", null, null, "log_level"),
            new HeldField("policyVersion", "policy_version", "policyVersion", null),
            new HeldField("reasons", "reasons", "reasons", "reasons"),
            new HeldField("detectedAt", "detected_at_utc", null, "timestamp"));

    @Override
    public String subject(long id) {
        return "anomaly-" + id;
    }

    @Override
    public Set<Store> stores() {
        return EnumSet.allOf(Store.class);
    }

    @Override
    public String collection() {
        return COLLECTION;
    }

    @Override
    public String key() {
        return "anomaly_id";
    }

    @Override
    public List<String> entryTypes() {
        return List.of("ANOMALY_DETECTED");
    }

    @Override
    public String member() {
        return "anomalyId";
    }

    @Override
    public List<Long> rowIds(Connection connection, long after, int limit) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM anomaly_detection WHERE id > ? ORDER BY id LIMIT ?",
                after,
                limit);
    }

    @Override
    public Map<Long, Map<String, String>> rows(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, Map<String, String>> rows = new HashMap<>();
        for (Map<String, String> values : Sql.list(
                connection,
                ComparedAnomalies::row,
                "SELECT id, scan_id, machine_id, performance_record_id, record_version, anomaly_score, score_offset,"
                        + " decision_score, is_anomaly, severity, policy_version, reasons, detected_at_utc"
                        + " FROM anomaly_detection WHERE id IN " + Places.list(ids))) {
            rows.put(Long.valueOf(values.get("anomalyId")), values);
        }
        return rows;
    }

    private static Map<String, String> row(ResultSet row) throws SQLException {
        Map<String, String> values = new HashMap<>();
        values.put("anomalyId", row.getString("id"));
        values.put("scanId", row.getString("scan_id"));
        values.put("machineId", row.getString("machine_id"));
        values.put("performanceRecordId", row.getString("performance_record_id"));
        values.put("recordVersion", row.getString("record_version"));
        values.put("anomalyScore", ValueText.of(Sql.number(row, "anomaly_score")));
        values.put("offset", ValueText.of(Sql.number(row, "score_offset")));
        values.put("decisionScore", ValueText.of(Sql.number(row, "decision_score")));
        values.put("isAnomaly", ValueText.of(row.getBoolean("is_anomaly")));
        values.put("severity", row.getString("severity"));
        values.put("policyVersion", row.getString("policy_version"));
        values.put(
                "reasons", ValueText.of(Arrays.asList(row.getString("reasons").split(","))));
        values.put("detectedAt", ValueText.of(Sql.moment(row, row.findColumn("detected_at_utc"))));
        return values;
    }

    @Override
    public Map<String, String> entry(Map<String, Object> data) {
        return HeldField.ofEntry(FIELDS, data);
    }

    @Override
    public Map<String, String> document(Map<String, Object> document) {
        return HeldField.ofDocument(FIELDS, document);
    }

    @Override
    public String nameIn(Store store, String field) {
        return HeldField.nameIn(FIELDS, store, field);
    }

    /** With the fields, and in the order, that a scan gives them. */
    @Override
    public Optional<Map<String, Object>> rebuilt(Map<String, String> agreed) {
        if (agreed.get("machine") == null || agreed.get("detectedAt") == null) {
            return Optional.empty();
        }
        try {
            boolean grave = Severity.valueOf(agreed.get("severity")).compareTo(Severity.HIGH) >= 0;
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("machine_id", Long.valueOf(agreed.get("machineId")));
            document.put("machine_name", agreed.get("machine"));
            document.put("performance_id", Long.valueOf(agreed.get("performanceRecordId")));
            document.put("anomaly_score", number(agreed.get("decisionScore")));
            document.put("is_anomaly", Boolean.valueOf(agreed.get("isAnomaly")));
            document.put("timestamp", Instant.parse(agreed.get("detectedAt")));
            document.put("log_level", grave ? "ERROR" : "WARNING");
            document.put("raw_score", number(agreed.get("anomalyScore")));
            document.put("anomaly_id", Long.valueOf(agreed.get("anomalyId")));
            document.put("scan_id", Long.valueOf(agreed.get("scanId")));
            document.put("severity", agreed.get("severity"));
            document.put("reasons", reasons(agreed.get("reasons")));
            return Optional.of(document);
        } catch (IllegalArgumentException | DateTimeException e) {
            // What the stores agree on was never written by a scan.
            return Optional.empty();
        }
    }

    private static List<String> reasons(String text) {
        return text == null || text.isEmpty() ? List.of() : List.of(text.split(", "));
    }

    private static Double number(String text) {
        return text == null ? null : Double.valueOf(text);
    }
}
