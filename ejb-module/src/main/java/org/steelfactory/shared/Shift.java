package org.steelfactory.shared;

import java.time.LocalTime;

/** The three shifts of a plant's day, eight hours each. */
public enum Shift {
    EARLY(6),
    LATE(14),
    NIGHT(22);

    public static final int HOURS = 8;

    private final LocalTime start;

    Shift(int startHour) {
        this.start = LocalTime.of(startHour, 0);
    }

    /** @param time on the plant's clocks */
    public static Shift at(LocalTime time) {
        if (time.isBefore(EARLY.start)) {
            return NIGHT;
        }
        if (time.isBefore(LATE.start)) {
            return EARLY;
        }
        return time.isBefore(NIGHT.start) ? LATE : NIGHT;
    }

    public LocalTime getStart() {
        return start;
    }

    public LocalTime getEnd() {
        return start.plusHours(HOURS);
    }
}
