package org.steelfactory.report;

import java.time.Instant;
import java.util.Map;

/**
 * Alerts that nobody has acknowledged yet.
 *
 * @param bySeverity how many of each severity that there is, the worst first
 * @param oldest when the first of them was raised; {@code null} where there is none
 */
public record Unacknowledged(long count, Map<String, Long> bySeverity, Instant oldest) {}
