package org.steelfactory.scan;

import java.time.Instant;
import java.util.List;
import org.steelfactory.rules.severity.Severity;

/**
 * A record that a scan found to be unusual, or whose values can't be right.
 *
 * @param machine name
 * @param performanceRecordId the record; it may have been changed or removed since
 * @param recordVersion the version of the record that was judged
 * @param shiftStart of the record
 * @param anomalyScore s in (0, 1], high is unusual; {@code null} for a data fault, which isn't scored
 * @param offset what is taken from {@code -s} to get the decision score; {@code null} for a data fault
 * @param decisionScore in -1..1, negative is anomalous; {@code null} for a data fault
 * @param policyVersion the version of the policy that judged
 * @param rule the rule that decided; {@code null} for a data fault, whose severity the policy names
 * @param nextSeverity the more severe verdict that it missed; {@code null} where there is none
 * @param nextMargin by how much the decision score missed that; {@code null} where there is none
 * @param reasons codes, the weightiest first, see {@link org.steelfactory.scan.fault.DataFault} for faults; others are
 *     a {@link Feature} with {@code _LOW} or {@code _HIGH}, or {@code UNUSUAL_COMBINATION}
 * @param dataFault whether the values can't be right
 */
public record Anomaly(
        long id,
        long scanId,
        long machineId,
        String machine,
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
        Instant detectedAt) {}
