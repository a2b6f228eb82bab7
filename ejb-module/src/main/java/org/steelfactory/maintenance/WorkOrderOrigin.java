package org.steelfactory.maintenance;

import java.time.Instant;

/**
 * A plan or trigger that asked for a work order by itself.
 *
 * @param title its own, as it is now
 * @param present whether it hasn't been deleted since
 * @param at the plan's occurrence, or when the trigger fired
 * @param reading the figures that set a trigger off; {@code null} for a plan
 */
public record WorkOrderOrigin(Kind kind, long id, String title, boolean present, Instant at, TriggerReading reading) {

    /** What asks by itself. */
    public enum Kind {
        PLAN,
        TRIGGER
    }
}
