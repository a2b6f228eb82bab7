package org.steelfactory.web.maintenance;

import java.time.Instant;
import org.steelfactory.maintenance.MaintenanceTrigger;
import org.steelfactory.maintenance.MaintenanceTriggerDetails;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.TriggerKind;
import org.steelfactory.rules.severity.Severity;

/**
 * A maintenance trigger as the API shows it.
 *
 * @param machine {@code null} for every machine that isn't retired
 * @param oeeBelow a ratio; {@code null} for anomalies, as {@code minShifts}
 * @param minSeverity {@code null} for an OEE, as {@code minAnomalies}
 * @param words what it looks at, in words
 * @param lastMachine the machine that it last asked for work at; {@code null} before the first time
 * @param orders how many work orders it has opened
 */
public record MaintenanceTriggerView(
        long id,
        String machine,
        Long machineId,
        String title,
        String description,
        Priority priority,
        TriggerKind kind,
        int windowDays,
        Double oeeBelow,
        Integer minShifts,
        Severity minSeverity,
        Integer minAnomalies,
        int quietDays,
        boolean active,
        String words,
        Instant lastFiredAt,
        String lastMachine,
        Long lastWorkOrderId,
        long orders,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        long version) {

    static MaintenanceTriggerView of(MaintenanceTrigger trigger, String words) {
        MaintenanceTriggerDetails details = trigger.details();
        return new MaintenanceTriggerView(
                trigger.id(),
                details.machine(),
                trigger.machineId(),
                trigger.title(),
                details.description(),
                details.priority(),
                details.kind(),
                details.windowDays(),
                details.oeeBelow(),
                details.minShifts(),
                details.minSeverity(),
                details.minAnomalies(),
                details.quietDays(),
                trigger.active(),
                words,
                trigger.lastFiredAt(),
                trigger.lastMachine(),
                trigger.lastWorkOrderId(),
                trigger.orders(),
                trigger.createdBy(),
                trigger.createdAt(),
                trigger.changedBy(),
                trigger.changedAt(),
                trigger.version());
    }
}
