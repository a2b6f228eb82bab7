package org.steelfactory.web.maintenance;

import jakarta.validation.constraints.NotNull;
import org.steelfactory.maintenance.MaintenancePlanDetails;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.RecurrenceUnit;

/**
 * A new maintenance plan.
 *
 * @param machine name or id
 * @param priority MEDIUM where it is left out
 * @param every 1 where it is left out
 * @param startDay as {@code 2026-12-07}, of the plant's calendar
 * @param time as {@code 06:00}, of the plant's clocks
 * @param leadDays 0 where it is left out
 * @param active true where it is left out
 */
public record NewMaintenancePlanRequest(
        @NotNull String machine,
        @NotNull String title,
        String description,
        Priority priority,
        Integer every,
        @NotNull RecurrenceUnit unit,
        @NotNull String startDay,
        @NotNull String time,
        Integer leadDays,
        Boolean active) {

    MaintenancePlanDetails details() {
        return new MaintenancePlanDetails(
                machine,
                title,
                description,
                priority == null ? Priority.MEDIUM : priority,
                TypedRecurrence.of(every == null ? 1 : every, unit, startDay, time),
                leadDays == null ? 0 : leadDays,
                active == null || active);
    }
}
