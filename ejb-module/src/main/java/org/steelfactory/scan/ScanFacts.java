package org.steelfactory.scan;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.ledger.LedgerRecord;

/** A scan as the ledger and the document store are told of it. */
final class ScanFacts {

    /** The collection and its first six fields are those that its readers know (S-60). */
    static final String COLLECTION = "scan_sessions";

    private ScanFacts() {}

    /** @param schedule that it is started by */
    static LedgerRecord started(Scan scan, Optional<ScanSchedule> schedule) {
        Map<String, Object> fields = fields(scan);
        schedule.ifPresent(by -> {
            fields.put("scheduleId", by.id());
            fields.put("schedule", by.name());
        });
        fields.put("seed", scan.seed());
        fields.put("contamination", scan.contamination() == null ? "auto" : scan.contamination());
        return entry("STARTED", scan, fields);
    }

    /** @param modelSha256 of the model that scored */
    static LedgerRecord completed(Scan scan, String modelSha256) {
        Map<String, Object> fields = fields(scan);
        fields.put("records", scan.records());
        fields.put("dataFaults", scan.dataFaults());
        fields.put("anomalies", scan.anomalies());
        fields.put("alerts", scan.alerts());
        fields.put("offset", scan.offset());
        fields.put("modelSha256", modelSha256);
        return entry("COMPLETED", scan, fields);
    }

    /** One that didn't come to its end. */
    static LedgerRecord ended(Scan scan) {
        Map<String, Object> fields = fields(scan);
        fields.put("anomalies", scan.anomalies());
        fields.put("reason", scan.error() == null ? "" : scan.error());
        return entry(scan.status().name(), scan, fields);
    }

    static Map<String, Object> document(Scan scan) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("total_records_scanned", scan.records());
        document.put("anomalies_detected", scan.anomalies());
        document.put(
                "scan_duration_seconds",
                Duration.between(scan.startedAt(), scan.finishedAt()).toMillis() / 1000.0);
        document.put("timestamp", scan.finishedAt());
        document.put("user_id", scan.startedBy());
        document.put("anomaly_rate", scan.records() == 0 ? 0.0 : (double) scan.anomalies() / scan.records());
        document.put("scan_id", scan.id());
        document.put("detector", scan.detector().code());
        document.put("status", scan.status());
        document.put("data_faults", scan.dataFaults());
        document.put("alerts", scan.alerts());
        document.put("schedule_id", scan.scheduleId());
        return document;
    }

    private static LedgerRecord entry(String what, Scan scan, Map<String, Object> fields) {
        return new LedgerRecord("SCAN_" + what, fields).about("scan-" + scan.id());
    }

    private static Map<String, Object> fields(Scan scan) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("scanId", scan.id());
        fields.put("detector", scan.detector().code());
        fields.put("policyVersion", scan.policyVersion());
        return fields;
    }
}
