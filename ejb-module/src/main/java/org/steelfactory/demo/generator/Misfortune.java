package org.steelfactory.demo.generator;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** What goes wrong at one machine: whether it does in a shift, and what the record looks like then. */
final class Misfortune {

    private static final int KILOGRAMS_IN_A_TONNE = 1_000;

    private final double rate;
    private final RandomStream random;
    private final Supplier<PlainShift> elsewhere;

    private Optional<Episode> episode = Optional.empty();
    /** Shifts of the episode that have passed. */
    private int passed;

    /**
     * @param rate probability that an anomaly begins in a shift
     * @param elsewhere a shift of some machine of another type
     */
    Misfortune(double rate, RandomStream random, Supplier<PlainShift> elsewhere) {
        this.rate = rate;
        this.random = random;
        this.elsewhere = elsewhere;
    }

    /** The anomaly that this shift belongs to. To be called once a shift. */
    Optional<Episode> next() {
        passed++;
        if (episode.filter(current -> passed < current.length()).isEmpty()) {
            passed = 0;
            episode = random.uniform() < rate ? Optional.of(Episode.any(random)) : Optional.empty();
        }
        return episode;
    }

    /**
     * What is recorded for a shift of the episode.
     *
     * @param shift how it would have gone
     * @param before what was recorded for the shift before, empty for the first one
     */
    ShiftValues recorded(Episode current, PlainShift shift, Optional<ShiftValues> before) {
        double severity = current.severity();
        return switch (current.kind()) {
            case NONE -> shift.values();
            case BREAKDOWN ->
                shift.stoppedFor(120 + 300 * severity * random.between(.8, 1.2)).values();
            case MICRO_STOPS ->
                shift.stoppedFor(microStops(severity))
                        .slowedBy(.94 - .10 * severity)
                        .values();
            case SPEED_LOSS -> shift.slowedBy(.90 - .25 * severity).values();
            case QUALITY_DRIFT ->
                shift.withMoreScrap((.03 + .20 * severity) * (passed + 1) / current.length())
                        .values();
            case ENTRY_ERROR -> mistyped(shift.values(), current.entryError().orElseThrow());
            case WRONG_MACHINE -> elsewhere.get().values();
            case STUCK -> before.orElseGet(shift::values);
            case MISSING -> incomplete(shift.values());
        };
    }

    private double microStops(double severity) {
        double minutes = 0;
        for (int i = random.poisson(12 + 22 * severity); i > 0; i--) {
            minutes += random.between(1.5, 4.5);
        }
        return minutes;
    }

    private ShiftValues mistyped(ShiftValues right, EntryError error) {
        return switch (error) {
            case TIMES_TEN -> scaled(right, 10);
            case DIVIDED_BY_TEN -> scaled(right, .1);
            case KILOGRAMS -> right.withGood(scaled(right.goodUnits(), KILOGRAMS_IN_A_TONNE));
            case SWAPPED_TIMES -> right.withTimes(right.downTime(), right.operatingTime());
            case GOOD_EXCEEDS_TOTAL -> right.withGood(scaled(right.totalUnits(), random.between(1.03, 1.2)));
            case OPERATING_TIME ->
                right.withTimes(
                        scaled(right.operatingTime(), List.of(.1, .5, 1.3).get(random.below(3))), right.downTime());
        };
    }

    private ShiftValues scaled(ShiftValues right, double factor) {
        return switch (random.below(3)) {
            case 0 -> right.withActual(scaled(right.actualOutput(), factor));
            case 1 -> right.withGood(scaled(right.goodUnits(), factor));
            default -> right.withTotal(scaled(right.totalUnits(), factor));
        };
    }

    private static double scaled(double value, double factor) {
        return ShiftValues.tenth(value * factor);
    }

    private ShiftValues incomplete(ShiftValues complete) {
        List<UnaryOperator<ShiftValues>> losses = List.of(
                values -> values.withTimes(null, values.downTime()),
                values -> values.withTimes(values.operatingTime(), null),
                values -> values.withActual(null),
                values -> values.withIdeal(null),
                values -> values.withGood(null),
                values -> values.withTotal(null));
        int first = random.below(losses.size());
        ShiftValues values = losses.get(first).apply(complete);
        if (random.uniform() < .5) {
            return values;
        }
        int second = (first + 1 + random.below(losses.size() - 1)) % losses.size();
        return losses.get(second).apply(values);
    }
}
