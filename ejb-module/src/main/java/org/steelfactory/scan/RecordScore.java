package org.steelfactory.scan;

import java.time.Instant;
import java.util.List;
import org.steelfactory.rules.severity.Severity;

/**
 * What came out for a record in a scan.
 *
 * @param recordVersion the version of the record that was scored
 * @param machine name
 * @param anomalyScore s in (0, 1], high is unusual; {@code null} where the record has data faults
 * @param decisionScore in -1..1, negative is anomalous; {@code null} where the record has data faults
 * @param dataFaults codes of {@link org.steelfactory.scan.fault.DataFault}; empty where the values can be right
 */
public record RecordScore(
        long performanceRecordId,
        long recordVersion,
        String machine,
        Instant shiftStart,
        Double anomalyScore,
        Double decisionScore,
        Severity severity,
        List<String> dataFaults) {}
