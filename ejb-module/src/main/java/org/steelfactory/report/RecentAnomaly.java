package org.steelfactory.report;

import java.time.Instant;

/**
 * A record that a scan found unusual, or whose values can't be right; one of these has no scores.
 *
 * @param anomalyScore in (0, 1], high is unusual; {@code null} for a data fault
 * @param offset what is taken from {@code -s} to get the decision score; {@code null} for a data fault
 * @param decisionScore in -1..1, negative is anomalous; {@code null} for a data fault
 */
public record RecentAnomaly(
        long id,
        String machine,
        long performanceRecordId,
        Double anomalyScore,
        Double offset,
        Double decisionScore,
        String severity,
        Instant detectedAt) {}
