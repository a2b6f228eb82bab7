package org.steelfactory.maintenance;

import java.time.Instant;

/**
 * Work that comes again by the calendar: for each occurrence a work order is asked for by itself.
 *
 * @param machineRetired whether the machine is out of service, so that occurrences pass without an order
 * @param nextDueAt the occurrence that is waited for; {@code null} while the plan is paused
 * @param opensAt when its work is asked for; {@code null} while the plan is paused
 * @param lastDueAt the occurrence that came last; {@code null} before the first
 * @param lastOutcome what became of it; {@code null} before the first
 * @param lastWorkOrderId its order; {@code null} where there is none
 * @param orders how many orders the plan has opened
 * @param changedBy who made it, or changed it last: to four eyes the one who asks for its orders
 * @param version what a change must name, so that it doesn't overwrite one its author didn't see; occurrences don't count
 */
public record MaintenancePlan(
        long id,
        long machineId,
        boolean machineRetired,
        MaintenancePlanDetails details,
        Instant nextDueAt,
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

    /** Under which name the ledger finds what it tells of the plan. */
    public String subject() {
        return "maintenance-plan-" + id;
    }

    public String machine() {
        return details.machine();
    }

    public String title() {
        return details.title();
    }

    public boolean active() {
        return details.active();
    }
}
