package org.steelfactory.report.performance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.steelfactory.production.Period;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;
import org.steelfactory.shared.PlantTime;

/**
 * What a report is about.
 *
 * @param machines their ids; empty for all that aren't retired or worked in the period
 * @param metrics what is told of them; empty for everything
 * @param from the first day, by the plant's calendar
 * @param to the last day, which counts too
 */
public record ReportChoice(Set<Long> machines, Set<ReportMetric> metrics, LocalDate from, LocalDate to) {

    /**
     * Machines times days that a report takes: it is made in memory, and nobody reads more. Two years of thirteen machines
     * are 9,503.
     */
    public static final int MOST_MACHINE_DAYS = 10_000;

    public static final int MOST_MACHINES = 100;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    /** @throws InvalidInputException when there is no such period */
    public ReportChoice {
        List<FieldError> faults = Stream.of(faultOf("from", from), faultOf("to", to))
                .flatMap(List::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        if (to.isBefore(from)) {
            throw new InvalidInputException("to", "OUT_OF_RANGE", "The last day lies before the first, " + from + ".");
        }
        machines = Set.copyOf(machines);
        metrics = Collections.unmodifiableSet(
                metrics.isEmpty() ? EnumSet.allOf(ReportMetric.class) : EnumSet.copyOf(metrics));
    }

    public boolean tells(ReportMetric metric) {
        return metrics.contains(metric);
    }

    /** The period in moments. */
    public Period period(PlantTime plant) {
        return Period.days(plant, from, to);
    }

    /** Days of the period, both ends counted. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** @throws InvalidInputException when that many machines make more than a report takes */
    void requireRoomFor(int machineCount) {
        if (machineCount > MOST_MACHINES) {
            throw new InvalidInputException(
                    "machines",
                    "TOO_MANY",
                    "A report takes at most %d machines, not %d.".formatted(MOST_MACHINES, machineCount));
        }
        if (machineCount * days() > MOST_MACHINE_DAYS) {
            throw new InvalidInputException(
                    "to",
                    "TOO_MANY",
                    String.format(
                            Locale.ENGLISH,
                            "%,d machines over %,d days are more than a report takes, %,d machine days."
                                    + " Choose fewer machines or a shorter period; the CSV file takes any.",
                            machineCount,
                            days(),
                            MOST_MACHINE_DAYS));
        }
    }

    private static List<FieldError> faultOf(String field, LocalDate day) {
        if (day == null) {
            return List.of(new FieldError(field, "REQUIRED", "A day such as 2026-01-31 is needed."));
        }
        return day.isBefore(EARLIEST) || day.isAfter(LATEST)
                ? List.of(new FieldError(field, "OUT_OF_RANGE", "A day from 1900 to 9999 is needed."))
                : List.of();
    }
}
