package org.steelfactory.scan;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.production.oee.ShiftFigures;

/** What a machine's shift is measured by, for people to compare it with what is usual; detectors look at some of it. */
public enum Measure {
    /** In seconds. */
    DOWN_TIME(given(ShiftFigures::downTimeS)),
    /** In seconds. */
    OPERATING_TIME(given(ShiftFigures::operatingTimeS)),
    /** In the machine's own unit. */
    ACTUAL_OUTPUT(given(ShiftFigures::actualOutput)),
    /** In the machine's own unit. */
    GOOD_UNITS(given(ShiftFigures::goodUnits)),
    /** Ideal output of an hour of operating time, in the machine's own unit. */
    IDEAL_RATE(Measure::idealRate),
    /** 0..1 */
    AVAILABILITY(figures -> Oee.of(figures).availability()),
    /** ≥ 0, never clamped. */
    PERFORMANCE(figures -> Oee.of(figures).performance()),
    /** 0..1 */
    QUALITY(figures -> Oee.of(figures).quality()),
    /** ≥ 0 */
    OEE(figures -> Oee.of(figures).oee());

    private static final double SECONDS_AN_HOUR = 3_600;

    private final Function<ShiftFigures, OptionalDouble> value;

    Measure(Function<ShiftFigures, OptionalDouble> value) {
        this.value = value;
    }

    /** Its value in a shift; empty where it can't be told. */
    public OptionalDouble of(ShiftFigures figures) {
        return value.apply(figures);
    }

    /** Whether it is a time, in seconds. */
    public boolean isTime() {
        return this == DOWN_TIME || this == OPERATING_TIME;
    }

    /** Whether it is a ratio, 1 = 100 %. */
    public boolean isRatio() {
        return compareTo(AVAILABILITY) >= 0;
    }

    /** Whether less of it is better. */
    public boolean isBetterBelow() {
        return this == DOWN_TIME;
    }

    private static Function<ShiftFigures, OptionalDouble> given(Function<ShiftFigures, Double> figure) {
        return figures -> {
            Double value = figure.apply(figures);
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        };
    }

    private static OptionalDouble idealRate(ShiftFigures figures) {
        return figures.idealOutput() == null || figures.operatingTimeS() == null || figures.operatingTimeS() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(figures.idealOutput() / figures.operatingTimeS() * SECONDS_AN_HOUR);
    }
}
