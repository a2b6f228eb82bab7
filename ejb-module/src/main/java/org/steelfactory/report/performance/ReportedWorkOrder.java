package org.steelfactory.report.performance;

import java.time.Instant;

/**
 * Maintenance that is open while the report is made, whenever it was asked for.
 *
 * @param dueAt {@code null} where no day was set
 */
public record ReportedWorkOrder(
        long id, String title, String priority, String state, String requestedBy, Instant requestedAt, Instant dueAt) {}
