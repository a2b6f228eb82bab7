package org.steelfactory.web.scan;

import java.time.Instant;
import java.util.List;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.Anomaly;

/**
 * An anomaly as the API shows it. Scores and offset are {@code null} for a data fault, which isn't scored.
 *
 * @param nextSeverity the more severe verdict that it missed by {@code nextMargin}; {@code null} where there is none
 */
public record AnomalyView(
        long id,
        long scanId,
        String machine,
        long machineId,
        long performanceRecordId,
        long recordVersion,
        Instant shiftStart,
        Double anomalyScore,
        Double offset,
        Double decisionScore,
        Severity severity,
        int policyVersion,
        String rule,
        Severity nextSeverity,
        Double nextMargin,
        List<String> reasons,
        boolean dataFault,
        Instant detectedAt) {

    static AnomalyView of(Anomaly anomaly) {
        return new AnomalyView(
                anomaly.id(),
                anomaly.scanId(),
                anomaly.machine(),
                anomaly.machineId(),
                anomaly.performanceRecordId(),
                anomaly.recordVersion(),
                anomaly.shiftStart(),
                anomaly.anomalyScore(),
                anomaly.offset(),
                anomaly.decisionScore(),
                anomaly.severity(),
                anomaly.policyVersion(),
                anomaly.rule(),
                anomaly.nextSeverity(),
                anomaly.nextMargin(),
                anomaly.reasons(),
                anomaly.dataFault(),
                anomaly.detectedAt());
    }
}
