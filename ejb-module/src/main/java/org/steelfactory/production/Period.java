package org.steelfactory.production;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.PlantTime;

/**
 * A stretch of time; a shift belongs to it when it begins in it.
 *
 * @param from its first moment
 * @param to the first moment after it
 */
public record Period(Instant from, Instant to) {

    /** @throws InvalidInputException when it would end before it begins */
    public Period {
        if (to.isBefore(from)) {
            throw new InvalidInputException("to", "OUT_OF_RANGE", "A period can't end before it begins.");
        }
    }

    /** Whole days of the plant, the last one included. */
    public static Period days(PlantTime plant, LocalDate first, LocalDate last) {
        return new Period(plant.startOf(first), plant.startOf(last.plusDays(1)));
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** The plant's days that lie wholly within the period, and what is left of it before and after them. */
    Parts parts(PlantTime plant) {
        LocalDate first = plant.dayOf(from);
        if (plant.startOf(first).isBefore(from)) {
            first = first.plusDays(1);
        }
        LocalDate end = plant.dayOf(to);
        if (first.isBefore(end)) {
            return new Parts(
                    Optional.of(new WholeDays(first, end)),
                    new Period(from, plant.startOf(first)),
                    new Period(plant.startOf(end), to));
        }
        return new Parts(Optional.empty(), this, new Period(to, to));
    }

    /**
     * Days one after another.
     *
     * @param end the first day after them
     */
    record WholeDays(LocalDate first, LocalDate end) {}

    /** The parts of a period; each of its moments lies in one of them. */
    record Parts(Optional<WholeDays> days, Period head, Period tail) {}
}
