package org.steelfactory.scan;

import java.time.Instant;
import org.steelfactory.rules.severity.Severity;

/**
 * What another scan made of a record that was found to be unusual in one.
 *
 * @param recordVersion the version of the record that it judged
 * @param decisionScore in -1..1, negative is anomalous; {@code null} for a data fault, which isn't scored
 * @param anomalyId {@code null} where the scan found nothing unusual
 */
public record OtherVerdict(
        long scanId,
        Instant scannedAt,
        Detector detector,
        long recordVersion,
        Double decisionScore,
        Severity severity,
        Long anomalyId) {}
