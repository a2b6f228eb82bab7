package org.steelfactory.ledger.guard;

import java.util.List;

/**
 * The guards of a ledger, as the database itself told just now.
 *
 * @param of whose guards these are
 * @param guards each that belongs there
 */
public record GuardStatus(GuardedTables of, List<Line> guards) {

    /**
     * One guard.
     *
     * @param trigger its name in the database
     * @param table that it stands on
     * @param refuses the kind of statement that it refuses
     * @param installed whether it is there and does what it has to
     */
    public record Line(String trigger, String table, String refuses, boolean installed) {}

    public GuardStatus {
        guards = List.copyOf(guards);
    }

    public GuardState state() {
        long there = guards.stream().filter(Line::installed).count();
        if (there == guards.size()) {
            return GuardState.ON;
        }
        return there == 0 ? GuardState.OFF : GuardState.INCOMPLETE;
    }

    /** Whether every guard is there. */
    public boolean on() {
        return state() == GuardState.ON;
    }
}
