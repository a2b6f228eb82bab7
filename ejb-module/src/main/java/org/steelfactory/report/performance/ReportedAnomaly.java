package org.steelfactory.report.performance;

import java.time.Instant;

/**
 * An anomaly in a shift of the period.
 *
 * @param decisionScore in -1..1, negative is anomalous; {@code null} for a data fault, which isn't scored
 * @param severity LOW, MEDIUM, HIGH or CRITICAL
 */
public record ReportedAnomaly(long id, Instant shiftStart, String severity, Double decisionScore, Instant detectedAt) {}
