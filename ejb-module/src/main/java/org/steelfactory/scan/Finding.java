package org.steelfactory.scan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.rules.severity.ScoredRecord;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityVerdict;
import org.steelfactory.rules.severity.SeverityVerdict.NextSeverity;
import org.steelfactory.shared.Sql;

/**
 * An anomaly that a scan is about to store: a record below decision score 0, or one with data faults.
 *
 * @param score the anomaly score s in (0, 1]; {@code null} for a data fault
 * @param decision the decision score in -1..0; {@code null} for a data fault
 * @param rule which rule decided on the severity; {@code null} for a data fault, whose severity the policy names
 * @param dataFaults codes with commas between; {@code null} where there is none
 * @param reasons why it stands out, as codes, the weightiest first
 */
record Finding(
        long recordId,
        long recordVersion,
        long machineId,
        String machine,
        Double score,
        Double decision,
        Severity severity,
        String rule,
        String dataFaults,
        List<String> reasons) {

    /** @param usual of each machine, by its id */
    static Finding of(ResultSet row, Map<Long, Map<Measure, UsualRange>> usual) throws SQLException {
        long machine = row.getLong("machine_id");
        String faults = row.getString("data_faults");
        return new Finding(
                row.getLong("performance_record_id"),
                row.getLong("record_version"),
                machine,
                row.getString("name"),
                Sql.number(row, "anomaly_score"),
                Sql.number(row, "decision_score"),
                Severity.valueOf(row.getString("severity")),
                row.getString("rule"),
                faults,
                faults == null
                        ? Reasons.of(usual.getOrDefault(machine, Map.of()), Feature.values(row))
                        : List.of(faults.split(",")));
    }

    /** The more severe verdict that it just missed, if there is one. */
    Optional<NextSeverity> next(SeverityPolicyVersion policy) {
        return decision == null
                ? Optional.empty()
                : SeverityVerdict.of(severity, new ScoredRecord(recordId, decision), policy.thresholds(), rule)
                        .next();
    }
}
