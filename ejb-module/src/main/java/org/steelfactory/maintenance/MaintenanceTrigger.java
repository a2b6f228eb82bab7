package org.steelfactory.maintenance;

import java.time.Instant;

/**
 * Figures that ask for work by themselves: a work order is asked for where they are met, and not again while it is open, nor
 * for some days afterwards.
 *
 * @param machineId {@code null} for every machine that isn't retired
 * @param lastFiredAt {@code null} before the first time
 * @param lastMachine name of the machine that it last fired for; {@code null} before the first time
 * @param lastWorkOrderId the order that it last opened or joined; {@code null} before the first time
 * @param orders how many orders it has opened
 * @param changedBy who made it, or changed it last: to four eyes the one who asks for its orders
 * @param version what a change must name, so that it doesn't overwrite one its author didn't see; firing doesn't count
 */
public record MaintenanceTrigger(
        long id,
        Long machineId,
        MaintenanceTriggerDetails details,
        Instant lastFiredAt,
        String lastMachine,
        Long lastWorkOrderId,
        long orders,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        long version) {

    /** Under which name the ledger finds what it tells of the trigger. */
    public String subject() {
        return "maintenance-trigger-" + id;
    }

    public String title() {
        return details.title();
    }

    public boolean active() {
        return details.active();
    }
}
