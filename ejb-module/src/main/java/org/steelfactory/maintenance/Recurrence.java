package org.steelfactory.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.steelfactory.shared.InputFaults;

/**
 * What comes again by the calendar: every so many days, weeks or months from a day on, at a time of the plant's clocks.
 * Each occurrence is counted from the first day, so that the 31st becomes the last day of a shorter month and the 31st
 * again afterwards. Where clocks are put forward over the time, it comes that much later; where they are put back, it comes
 * the first time round.
 *
 * @param every 1 to {@value #MAX_EVERY} units
 * @param start the day of the first occurrence
 * @param time to the minute
 */
public record Recurrence(int every, RecurrenceUnit unit, LocalDate start, LocalTime time) {

    public static final int MAX_EVERY = 999;

    /** A year's calendar is laid out in a moment; beyond, dates are mistyped. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    /** The first occurrence after a moment. */
    public Instant after(Instant moment, ZoneId zone) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        // One earlier than the calendar says: the time of day, or a change of clocks, may decide.
        long number = Math.max(0, unit.unit().between(start, day) / every - 1);
        Instant found = occurrence(number, zone);
        while (!found.isAfter(moment)) {
            number++;
            found = occurrence(number, zone);
        }
        return found;
    }

    /** So many after a moment, in their order. */
    public List<Instant> after(Instant moment, ZoneId zone, int howMany) {
        List<Instant> all = new ArrayList<>();
        Instant last = moment;
        while (all.size() < howMany) {
            last = after(last, zone);
            all.add(last);
        }
        return all;
    }

    private Instant occurrence(long number, ZoneId zone) {
        return start.plus(number * every, unit.unit()).atTime(time).atZone(zone).toInstant();
    }

    /** How many days lie between two occurrences at least. */
    int shortestDays() {
        return every * unit.shortestDays();
    }

    /** Names what can't be used; a missing unit, day or time too. */
    void check(InputFaults faults) {
        if (every < 1 || every > MAX_EVERY) {
            faults.add("every", "OUT_OF_RANGE", "A number from 1 to " + MAX_EVERY + ".");
        }
        faults.require("unit", unit);
        faults.require("startDay", start);
        faults.require("time", time);
        if (start != null && (start.isBefore(FIRST_DAY) || start.isAfter(LAST_DAY))) {
            faults.add("startDay", "OUT_OF_RANGE", "A day from " + FIRST_DAY + " to " + LAST_DAY + ".");
        }
    }

    /** The same to the minute. */
    Recurrence toTheMinute() {
        return new Recurrence(every, unit, start, time.truncatedTo(ChronoUnit.MINUTES));
    }

    /** The values by their names, for the ledger. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("every", every);
        fields.put("unit", unit.name());
        fields.put("startDay", start.toString());
        fields.put("time", time.toString());
        return fields;
    }
}
