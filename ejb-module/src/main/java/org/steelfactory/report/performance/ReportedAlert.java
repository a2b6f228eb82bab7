package org.steelfactory.report.performance;

import java.time.Instant;

/** An alert that was raised in the period. */
public record ReportedAlert(long id, Instant raisedAt, String severity, String state, String message) {}
