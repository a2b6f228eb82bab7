package org.steelfactory.web.maintenance;

import jakarta.validation.constraints.NotNull;
import org.steelfactory.maintenance.MaintenanceTriggerDetails;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.TriggerKind;
import org.steelfactory.rules.severity.Severity;

/**
 * A new maintenance trigger; see {@link MaintenanceTriggerDetails}.
 *
 * @param machine name or id; left out for every machine that isn't retired
 * @param priority MEDIUM where it is left out
 * @param oeeBelow a ratio; with {@code minShifts} for an OEE alone
 * @param minSeverity with {@code minAnomalies} for anomalies alone
 * @param quietDays 7 where it is left out
 * @param active true where it is left out
 */
public record NewMaintenanceTriggerRequest(
        String machine,
        @NotNull String title,
        String description,
        Priority priority,
        @NotNull TriggerKind kind,
        @NotNull Integer windowDays,
        Double oeeBelow,
        Integer minShifts,
        Severity minSeverity,
        Integer minAnomalies,
        Integer quietDays,
        Boolean active) {

    private static final int USUAL_QUIET_DAYS = 7;

    MaintenanceTriggerDetails details() {
        return new MaintenanceTriggerDetails(
                machine,
                title,
                description,
                priority == null ? Priority.MEDIUM : priority,
                kind,
                windowDays,
                oeeBelow,
                minShifts,
                minSeverity,
                minAnomalies,
                quietDays == null ? USUAL_QUIET_DAYS : quietDays,
                active == null || active);
    }
}
