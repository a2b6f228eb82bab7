package org.steelfactory.report;

import java.time.Instant;

/**
 * An alert that nobody resolved or dismissed.
 *
 * @param anomalyId the anomaly that raised it; {@code null} where none did
 */
public record OpenAlert(
        long id, String machine, String message, String severity, String state, Long anomalyId, Instant raisedAt) {}
