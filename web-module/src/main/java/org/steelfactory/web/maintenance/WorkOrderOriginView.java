package org.steelfactory.web.maintenance;

import java.time.Instant;
import org.steelfactory.maintenance.TriggerReading;
import org.steelfactory.maintenance.WorkOrderOrigin;

/**
 * A plan or trigger that asked for a work order by itself, as the API shows it.
 *
 * @param id of the maintenance plan or trigger
 * @param at the plan's occurrence, or when the trigger fired
 * @param oee the ratio that set a trigger off; {@code null} otherwise, as {@code shifts}
 * @param anomalies the number that set a trigger off; {@code null} otherwise
 */
public record WorkOrderOriginView(
        WorkOrderOrigin.Kind kind, long id, String title, Instant at, Double oee, Long shifts, Long anomalies) {

    static WorkOrderOriginView of(WorkOrderOrigin origin) {
        TriggerReading reading = origin.reading();
        return new WorkOrderOriginView(
                origin.kind(),
                origin.id(),
                origin.title(),
                origin.at(),
                reading == null ? null : reading.oee(),
                reading == null ? null : reading.shifts(),
                reading == null ? null : reading.anomalies());
    }
}
