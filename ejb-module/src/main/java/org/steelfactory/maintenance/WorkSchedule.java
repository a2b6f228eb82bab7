package org.steelfactory.maintenance;

import java.time.Instant;
import org.steelfactory.shared.InputFaults;

/**
 * When and by whom work shall be done.
 *
 * @param at when it begins
 * @param plannedStopMin how long the machine will stand for it, in min; {@code null} where nobody knows
 * @param assignee user name of who shall do it; {@code null} or blank for nobody in particular
 * @param comment {@code null} or blank for none
 */
public record WorkSchedule(Instant at, Integer plannedStopMin, String assignee, String comment) {

    /** Longest stop, in min: four weeks, as the relining of a furnace takes. */
    static final int MAX_STOP_MIN = 40_320;

    /** @throws org.steelfactory.shared.InvalidInputException naming every value that can't be used */
    WorkSchedule checked(Instant requestedAt) {
        InputFaults faults = new InputFaults();
        faults.require("scheduledAt", at);
        if (at != null && at.isBefore(requestedAt)) {
            faults.add("scheduledAt", "BEFORE_REQUEST", "Work can't begin before it was requested.");
        }
        minutes(faults, "plannedStopMin", plannedStopMin);
        WorkSchedule checked = new WorkSchedule(
                at,
                plannedStopMin,
                assignee == null || assignee.isBlank() ? null : assignee.strip(),
                faults.optionalLines("comment", comment, WorkOrders.MAX_COMMENT));
        faults.refuseIfAny();
        return checked;
    }

    static void minutes(InputFaults faults, String field, Integer minutes) {
        if (minutes != null && (minutes < 0 || minutes > MAX_STOP_MIN)) {
            faults.add(field, "OUT_OF_RANGE", "0 to " + MAX_STOP_MIN + " minutes.");
        }
    }
}
