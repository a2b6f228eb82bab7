package org.steelfactory.scan;

import java.time.Instant;
import java.util.List;
import org.steelfactory.rules.severity.Severity;

/**
 * One of the records with the lowest scores that a scan has found so far.
 *
 * @param decisionScore below 0
 * @param reasons why it stands out, as codes, the weightiest first, see {@link Anomaly}
 * @param severity {@code null} until its partition is judged
 * @param anomalyId {@code null} until it is stored as an anomaly
 */
public record LowRecord(
        long performanceRecordId,
        String machine,
        Instant shiftStart,
        double decisionScore,
        List<String> reasons,
        Severity severity,
        Long anomalyId) {}
