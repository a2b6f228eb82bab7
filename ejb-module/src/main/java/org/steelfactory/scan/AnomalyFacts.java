package org.steelfactory.scan;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.rules.severity.Severity;

/** An anomaly as the ledger and the document store are told of it. */
final class AnomalyFacts {

    /** The collection and its first seven fields are those that its readers know (S-60). */
    static final String COLLECTION = "anomaly_logs";

    private AnomalyFacts() {}

    static LedgerRecord entry(Scan scan, long id, Finding finding) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("anomalyId", id);
        fields.put("scanId", scan.id());
        fields.put("machineId", finding.machineId());
        fields.put("machine", finding.machine());
        fields.put("performanceRecordId", finding.recordId());
        fields.put("recordVersion", finding.recordVersion());
        fields.put("severity", finding.severity().name());
        fields.put("policyVersion", scan.policyVersion());
        fields.put("reasons", finding.reasons());
        if (finding.score() != null) {
            fields.put("anomalyScore", finding.score());
            fields.put("offset", scan.offset());
            fields.put("decisionScore", finding.decision());
        }
        return new LedgerRecord("ANOMALY_DETECTED", fields).about("performance-record-" + finding.recordId());
    }

    static Map<String, Object> document(Scan scan, long id, Finding finding, Instant now) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("machine_id", finding.machineId());
        document.put("machine_name", finding.machine());
        document.put("performance_id", finding.recordId());
        document.put("anomaly_score", finding.decision());
        document.put("is_anomaly", true);
        document.put("timestamp", now);
        document.put("log_level", finding.severity().compareTo(Severity.HIGH) >= 0 ? "ERROR" : "WARNING");
        document.put("raw_score", finding.score());
        document.put("anomaly_id", id);
        document.put("scan_id", scan.id());
        document.put("severity", finding.severity());
        document.put("reasons", finding.reasons());
        return document;
    }
}
