package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.rules.severity.SeverityVerdict.NextSeverity;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * Stores a scan's anomalies where each has to be: a row, a ledger entry and a document for the document store, all in
 * one transaction. A piece at a time, in the order of the records' ids: the rows that are there tell where to go on.
 */
final class AnomalyBook {

    /** Keeps the ledger's end locked for a moment only. */
    static final int PIECE = 2_000;

    /** The optimizer would rather begin with the few machines, and sort. */
    private static final String FIND = "SELECT STRAIGHT_JOIN s.performance_record_id, t.record_version, t.machine_id,"
            + " m.name, s.anomaly_score, s.decision_score, s.severity, s.rule, t.data_faults, "
            + Feature.COLUMNS
            + " FROM scored_record s JOIN scan_record t ON t.scan_id = s.scan_id"
            + " AND t.performance_record_id = s.performance_record_id JOIN machine m ON m.id = t.machine_id"
            + " WHERE s.scan_id = ? AND s.performance_record_id > ?"
            + " AND (s.decision_score < 0 OR s.decision_score IS NULL)"
            + " ORDER BY s.performance_record_id LIMIT " + PIECE;

    private static final String INSERT = "INSERT INTO anomaly_detection (scan_id, machine_id, performance_record_id,"
            + " record_version, anomaly_score, score_offset, decision_score, is_anomaly, severity, rule, policy_version,"
            + " next_severity, next_margin, reasons, data_faults, detected_at_utc)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, TRUE, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Witness witness;
    private final Clock clock;
    private final UsualRanges usualRanges = new UsualRanges();

    AnomalyBook(Witness witness, Clock clock) {
        this.witness = witness;
        this.clock = clock;
    }

    /** @return whether there may be more to store */
    boolean store(Connection connection, Scan scan, SeverityPolicyVersion policy) throws SQLException {
        Map<Long, Map<Measure, UsualRange>> usual = usualRanges.all(connection, scan.id());
        long stored = Sql.number(
                connection,
                "SELECT COALESCE(MAX(performance_record_id), 0) FROM anomaly_detection WHERE scan_id = ?",
                scan.id());
        List<Finding> findings = Sql.list(connection, row -> Finding.of(row, usual), FIND, scan.id(), stored);
        if (findings.isEmpty()) {
            return false;
        }
        Instant now = clock.instant();
        insert(connection, scan, policy, findings, now);
        tell(scan, findings, ids(connection, scan, findings), now);
        return findings.size() == PIECE;
    }

    private static void insert(
            Connection connection, Scan scan, SeverityPolicyVersion policy, List<Finding> findings, Instant now)
            throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<NextSeverity> next = finding.next(policy);
            rows.add(new Object[] {
                scan.id(),
                finding.machineId(),
                finding.recordId(),
                finding.recordVersion(),
                finding.score(),
                finding.score() == null ? null : scan.offset(),
                finding.decision(),
                finding.severity().name(),
                finding.rule(),
                policy.version(),
                next.map(missed -> missed.severity().name()).orElse(null),
                next.map(NextSeverity::margin).orElse(null),
                String.join(",", finding.reasons()),
                finding.dataFaults(),
                UtcDateTime.of(now)
            });
        }
        Sql.batch(connection, INSERT, rows);
    }

    /** The ids that the rows got, by their record's id. */
    private static Map<Long, Long> ids(Connection connection, Scan scan, List<Finding> findings) throws SQLException {
        Map<Long, Long> ids = new HashMap<>();
        Sql.stream(
                connection,
                row -> ids.put(row.getLong(1), row.getLong(2)),
                "SELECT performance_record_id, id FROM anomaly_detection WHERE scan_id = ?"
                        + " AND performance_record_id BETWEEN ? AND ?",
                scan.id(),
                findings.get(0).recordId(),
                findings.get(findings.size() - 1).recordId());
        return ids;
    }

    private void tell(Scan scan, List<Finding> findings, Map<Long, Long> ids, Instant now) {
        List<LedgerRecord> entries = new ArrayList<>();
        List<Map<String, Object>> documents = new ArrayList<>();
        for (Finding finding : findings) {
            long id = ids.get(finding.recordId());
            entries.add(AnomalyFacts.entry(scan, id, finding));
            documents.add(AnomalyFacts.document(scan, id, finding, now));
        }
        witness.ledger(entries);
        witness.documents(AnomalyFacts.COLLECTION, documents);
    }
}
