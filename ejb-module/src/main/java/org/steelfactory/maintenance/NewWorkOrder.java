package org.steelfactory.maintenance;

import java.time.Instant;

/** An order that isn't there yet; see {@link WorkOrder}. */
record NewWorkOrder(
        long machineId,
        Long alertId,
        String title,
        String description,
        Priority priority,
        String cause,
        String requestedBy,
        Instant requestedAt,
        Instant decisionDueAt,
        Instant dueAt) {}
