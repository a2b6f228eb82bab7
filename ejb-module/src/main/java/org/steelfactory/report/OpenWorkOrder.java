package org.steelfactory.report;

import java.time.Instant;

/**
 * Maintenance that isn't done with.
 *
 * @param alertId the alert it answers; {@code null} where none
 * @param dueAt {@code null} where nobody said
 */
public record OpenWorkOrder(
        long id,
        String machine,
        String title,
        String priority,
        String state,
        String requestedBy,
        Long alertId,
        Instant dueAt) {}
