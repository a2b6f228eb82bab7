package org.steelfactory.web.maintenance;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.function.Function;
import org.steelfactory.maintenance.Recurrence;
import org.steelfactory.maintenance.RecurrenceUnit;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;

/** When work comes again, as people and other systems write it. */
final class TypedRecurrence {

    private TypedRecurrence() {}

    /**
     * @param every {@code null} counts as 0, which no plan has
     * @param startDay as {@code 2026-12-07}
     * @param time as {@code 06:00}
     * @throws InvalidInputException when the day or the time isn't one; what is left out is for the plan to refuse
     */
    static Recurrence of(Integer every, RecurrenceUnit unit, String startDay, String time) {
        InputFaults faults = new InputFaults();
        LocalDate day = faults.take(
                () -> parsed("startDay", startDay, LocalDate::parse, "A day is needed, such as 2026-12-07."), null);
        LocalTime clock =
                faults.take(() -> parsed("time", time, LocalTime::parse, "A time is needed, such as 06:00."), null);
        faults.refuseIfAny();
        return new Recurrence(every == null ? 0 : every, unit, day, clock);
    }

    private static <T> T parsed(String field, String typed, Function<String, T> parser, String wanted) {
        try {
            return typed == null || typed.isBlank() ? null : parser.apply(typed.strip());
        } catch (DateTimeException e) {
            throw new InvalidInputException(field, "BAD_DATE", wanted);
        }
    }
}
