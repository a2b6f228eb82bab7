package org.steelfactory.web.maintenance;

import java.time.Instant;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.WorkOrderRequest;

/**
 * What is asked for; see {@link WorkOrderRequest}.
 *
 * @param machine name or id; with an alert it may be left out, and so may title and priority
 */
public record NewWorkOrderRequest(
        String machine, String title, String description, Priority priority, Long alertId, Instant dueAt) {

    WorkOrderRequest request() {
        return new WorkOrderRequest(machine, title, description, priority, alertId, dueAt);
    }
}
