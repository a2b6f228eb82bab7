package org.steelfactory.maintenance;

import java.time.Instant;

/**
 * Work that is asked for, whoever asks: somebody, a plan or a trigger.
 *
 * @param title what is to be done
 * @param description {@code null} for none
 * @param cause see {@link WorkOrder}
 * @param alertId the alert that it answers; {@code null} for none
 * @param dueAt until when its work should be verified; {@code null} for the priority's time
 * @param onBehalfOf see {@link WorkOrderEvent}
 */
public record WantedWork(
        long machineId,
        String title,
        String description,
        Priority priority,
        String cause,
        Long alertId,
        Instant dueAt,
        String onBehalfOf) {

    /** What a plan or trigger wants, which somebody has set up. */
    static WantedWork bySystem(
            long machine, String title, String description, Priority priority, Instant dueAt, String onBehalfOf) {
        return new WantedWork(
                machine, title, description, priority, WorkOrderRequest.cause(title), null, dueAt, onBehalfOf);
    }
}
