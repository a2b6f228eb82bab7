package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.rules.severity.ScoredRecord;
import org.steelfactory.rules.severity.SeverityRules;
import org.steelfactory.rules.severity.SeverityVerdict;
import org.steelfactory.scan.Partitions.Partition;
import org.steelfactory.shared.Sql;

/** Lets the rules judge how bad a partition's records are, by the policy that held when the scan began. */
final class Judging {

    private final SeverityRules rules;

    Judging(SeverityRules rules) {
        this.rules = rules;
    }

    void judge(Connection connection, Partition partition, SeverityPolicyVersion policy) throws SQLException {
        List<Object[]> verdicts = new ArrayList<>();
        for (SeverityVerdict verdict : rules.judge(policy.thresholds(), candidates(connection, partition, policy))) {
            verdicts.add(new Object[] {
                verdict.severity().name(),
                verdict.rule(),
                partition.scanId(),
                verdict.record().id()
            });
        }
        Sql.batch(
                connection,
                "UPDATE scored_record SET severity = ?, rule = ? WHERE scan_id = ? AND performance_record_id = ?",
                verdicts);
        Sql.update(
                connection,
                "UPDATE scored_record SET severity = ? WHERE scan_id = ? AND performance_record_id BETWEEN ? AND ?"
                        + " AND decision_score IS NULL",
                policy.dataFault().name(),
                partition.scanId(),
                partition.firstRecord(),
                partition.lastRecord());
    }

    /** Anomalies, and whatever else the policy holds to be severe; all others are NONE without asking. */
    private static List<ScoredRecord> candidates(
            Connection connection, Partition partition, SeverityPolicyVersion policy) throws SQLException {
        return Sql.list(
                connection,
                row -> new ScoredRecord(row.getLong(1), row.getDouble(2)),
                "SELECT performance_record_id, decision_score FROM scored_record WHERE scan_id = ?"
                        + " AND performance_record_id BETWEEN ? AND ? AND decision_score < ?"
                        + " ORDER BY performance_record_id",
                partition.scanId(),
                partition.firstRecord(),
                partition.lastRecord(),
                Math.max(0, policy.thresholds().low()));
    }
}
