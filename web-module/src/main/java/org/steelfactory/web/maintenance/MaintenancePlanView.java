package org.steelfactory.web.maintenance;

import java.time.Instant;
import java.util.List;
import org.steelfactory.maintenance.MaintenancePlan;
import org.steelfactory.maintenance.MaintenancePlanDetails;
import org.steelfactory.maintenance.OccurrenceOutcome;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.Recurrence;
import org.steelfactory.maintenance.RecurrenceUnit;

/**
 * A maintenance plan as the API shows it.
 *
 * @param startDay as {@code 2026-12-07}, of the plant's calendar
 * @param time as {@code 06:00}, of the plant's clocks
 * @param leadDays how many days before it is due the work is asked for
 * @param words when it is due, in words
 * @param nextDueAt the next three; none while the plan is paused
 * @param opensAt when the work of the next one is asked for; {@code null} while the plan is paused
 * @param lastOutcome what became of the last occurrence; {@code null} before the first
 * @param orders how many work orders the plan has opened
 */
public record MaintenancePlanView(
        long id,
        String machine,
        long machineId,
        String title,
        String description,
        Priority priority,
        int every,
        RecurrenceUnit unit,
        String startDay,
        String time,
        int leadDays,
        boolean active,
        String words,
        List<Instant> nextDueAt,
        Instant opensAt,
        Instant lastDueAt,
        OccurrenceOutcome lastOutcome,
        Long lastWorkOrderId,
        long orders,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        long version) {

    static MaintenancePlanView of(MaintenancePlan plan, String words, List<Instant> nextDueAt) {
        MaintenancePlanDetails details = plan.details();
        Recurrence recurrence = details.recurrence();
        return new MaintenancePlanView(
                plan.id(),
                plan.machine(),
                plan.machineId(),
                plan.title(),
                details.description(),
                details.priority(),
                recurrence.every(),
                recurrence.unit(),
                recurrence.start().toString(),
                recurrence.time().toString(),
                details.leadDays(),
                plan.active(),
                words,
                nextDueAt,
                plan.opensAt(),
                plan.lastDueAt(),
                plan.lastOutcome(),
                plan.lastWorkOrderId(),
                plan.orders(),
                plan.createdBy(),
                plan.createdAt(),
                plan.changedBy(),
                plan.changedAt(),
                plan.version());
    }
}
