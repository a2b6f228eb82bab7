package org.steelfactory.web.maintenance;

import java.time.Instant;
import org.steelfactory.maintenance.WorkOrderEvent;

/**
 * Something that happened to a work order, as the API shows it.
 *
 * @param onBehalfOf who made or last changed the plan or trigger that asked for it; {@code null} where it was done by people
 */
public record WorkOrderEventView(
        WorkOrderEvent.Kind kind, String by, Instant at, String comment, String detail, String onBehalfOf) {

    static WorkOrderEventView of(WorkOrderEvent event) {
        return new WorkOrderEventView(
                event.kind(), event.by(), event.at(), event.comment(), event.detail(), event.onBehalfOf());
    }
}
