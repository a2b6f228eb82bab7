package org.steelfactory.report;

import java.time.Instant;

/**
 * A record that a scan found unusual.
 *
 * @param anomalyScore in (0, 1], high is unusual
 * @param decisionScore in -1..1, negative is anomalous
 */
public record RecentAnomaly(
        long id,
        String machine,
        long performanceRecordId,
        double anomalyScore,
        double offset,
        double decisionScore,
        String severity,
        Instant detectedAt) {}
