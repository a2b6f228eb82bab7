package org.steelfactory.maintenance;

import java.time.temporal.ChronoUnit;

/** What a calendar is counted in. */
public enum RecurrenceUnit {
    DAY(ChronoUnit.DAYS, 1),
    WEEK(ChronoUnit.WEEKS, 7),
    MONTH(ChronoUnit.MONTHS, 28);

    private final ChronoUnit unit;
    private final int shortestDays;

    RecurrenceUnit(ChronoUnit unit, int shortestDays) {
        this.unit = unit;
        this.shortestDays = shortestDays;
    }

    ChronoUnit unit() {
        return unit;
    }

    /** How many days it has at least. */
    int shortestDays() {
        return shortestDays;
    }
}
