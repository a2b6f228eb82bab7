package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.shared.Sql;

/** Scans that have ended: each is a row, a ledger entry of its end, and a document. */
final class ComparedScans implements Compared {

    static final String COLLECTION = "scan_sessions";

    private static final String COMPLETED = "SCAN_COMPLETED";

    private static final List<HeldField> FIELDS = List.of(
            new HeldField("scanId", "id", "scanId", "scan_id"),
            new HeldField("detector", "detector", "detector", "detector"),
            new HeldField("policyVersion", "policy_version", "policyVersion", null),
            new HeldField("status", "status", "type", "status"),
            new HeldField("records", "record_count", "records", "total_records_scanned"),
            new HeldField("dataFaults", "fault_count", "dataFaults", "data_faults"),
            new HeldField("anomalies", "anomaly_count", "anomalies", "anomalies_detected"),
            new HeldField("alerts", "alert_count", "alerts", "alerts"),
            new HeldField("offset", "score_offset", "offset", null),
            new HeldField("model", "scan_model.sha256", "modelSha256", null),
            new HeldField("error", "error", "reason", null),
            new HeldField("startedBy", "started_by", null, "user_id"),
            new HeldField("finishedAt", "finished_at_utc", null, "timestamp"),
            new HeldField("duration", "started_at_utc", null, "scan_duration_seconds"),
            new HeldField("anomalyRate", null, null, "anomaly_rate"),
            new HeldField("schedule", "schedule_id", null, "schedule_id"));

    /** What the entry of a completed scan tells, and that of another doesn't. */
    private static final Set<String> OF_COMPLETED = Set.of("records", "dataFaults", "alerts", "offset", "model");

    @Override
    public String subject(long id) {
        return "scan-" + id;
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
        return "scan_id";
    }

    @Override
    public List<String> entryTypes() {
        return List.of(COMPLETED, "SCAN_FAILED", "SCAN_CANCELLED");
    }

    @Override
    public String member() {
        return "scanId";
    }

    @Override
    public List<Long> rowIds(Connection connection, long after, int limit) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM scan WHERE id > ? AND status <> 'RUNNING' ORDER BY id LIMIT ?",
                after,
                limit);
    }

    @Override
    public Map<Long, Map<String, String>> rows(Connection connection, Collection<Long> ids) throws SQLException {
        Map<Long, Map<String, String>> rows = new HashMap<>();
        for (Map<String, String> values : Sql.list(
                connection,
                ComparedScans::row,
                "SELECT s.*, m.sha256 FROM scan s LEFT JOIN scan_model m ON m.scan_id = s.id"
                        + " WHERE s.status <> 'RUNNING' AND s.id IN " + Places.list(ids))) {
            rows.put(Long.valueOf(values.get("scanId")), values);
        }
        return rows;
    }

    private static Map<String, String> row(ResultSet row) throws SQLException {
        Instant startedAt = Sql.moment(row, row.findColumn("started_at_utc"));
        Instant finishedAt = Sql.moment(row, row.findColumn("finished_at_utc"));
        Map<String, String> values = new HashMap<>();
        values.put("scanId", row.getString("id"));
        values.put("detector", row.getString("detector").toLowerCase(Locale.ROOT));
        values.put("policyVersion", row.getString("policy_version"));
        values.put("status", row.getString("status"));
        values.put("records", row.getString("record_count"));
        values.put("dataFaults", row.getString("fault_count"));
        values.put("anomalies", row.getString("anomaly_count"));
        values.put("alerts", row.getString("alert_count"));
        if (row.getString("status").equals("COMPLETED")) {
            values.put("offset", ValueText.of(Sql.number(row, "score_offset")));
            values.put("model", row.getString("sha256"));
        } else {
            values.put("error", row.getString("error"));
        }
        values.put("startedBy", row.getString("started_by"));
        values.put("finishedAt", ValueText.of(finishedAt));
        values.put("duration", ValueText.of(seconds(startedAt, finishedAt)));
        values.put("schedule", row.getString("schedule_id"));
        return values;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /** That of a scan which didn't come to its end tells less. */
    @Override
    public Map<String, String> entry(Map<String, Object> data) {
        Map<String, String> values = HeldField.ofEntry(FIELDS, data);
        String type = String.valueOf(data.get("type"));
        values.put("status", type.replaceFirst("^SCAN_", ""));
        if (type.equals(COMPLETED)) {
            values.remove("error");
        } else {
            values.keySet().removeAll(OF_COMPLETED);
            values.computeIfPresent("error", (field, reason) -> reason.isEmpty() ? null : reason);
            values.putIfAbsent("error", null);
        }
        return values;
    }

    @Override
    public Map<String, String> document(Map<String, Object> document) {
        return HeldField.ofDocument(FIELDS, document);
    }

    @Override
    public String nameIn(Store store, String field) {
        return HeldField.nameIn(FIELDS, store, field);
    }

    /** With the fields, and in the order, that a scan's end gives them. */
    @Override
    public Optional<Map<String, Object>> rebuilt(Map<String, String> agreed) {
        if (agreed.get("finishedAt") == null || agreed.get("duration") == null) {
            return Optional.empty();
        }
        try {
            long records = Long.parseLong(agreed.get("records"));
            long anomalies = Long.parseLong(agreed.get("anomalies"));
            String schedule = agreed.get("schedule");
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("total_records_scanned", records);
            document.put("anomalies_detected", anomalies);
            document.put("scan_duration_seconds", Double.valueOf(agreed.get("duration")));
            document.put("timestamp", Instant.parse(agreed.get("finishedAt")));
            document.put("user_id", agreed.get("startedBy"));
            document.put("anomaly_rate", records == 0 ? 0.0 : (double) anomalies / records);
            document.put("scan_id", Long.valueOf(agreed.get("scanId")));
            document.put("detector", agreed.get("detector"));
            document.put("status", agreed.get("status"));
            document.put("data_faults", Long.valueOf(agreed.get("dataFaults")));
            document.put("alerts", Long.valueOf(agreed.get("alerts")));
            document.put("schedule_id", schedule == null ? null : Long.valueOf(schedule));
            return Optional.of(document);
        } catch (IllegalArgumentException | DateTimeException e) {
            // What the stores agree on was never written by a scan.
            return Optional.empty();
        }
    }
}
