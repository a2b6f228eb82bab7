package org.steelfactory.production.oee;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The indices of one shift (ISO 22400-2). An index is empty where it can't be told, never 0 or NaN for that reason; the
 * gaps say why.
 *
 * <p>A shift in which nothing was made although the machine was planned to run has an OEE of 0: all of its time is lost,
 * whatever the factors that can't be told would be. An idle shift, not planned to run at all, has none.
 *
 * @param availability operating time / (operating time + down time), 0..1
 * @param performance actual / ideal output (ISO: effectiveness), ≥ 0 and never clamped: above 1 the ideal rate is set
 *     too low, which somebody has to see; above {@value #MOST_PERFORMANCE} a figure is wrong, and there is no OEE
 * @param quality good / total units, 0..1
 * @param oee availability · performance · quality, ≥ 0
 * @param gaps why indices are missing; empty when none is
 */
public record Oee(
        OptionalDouble availability,
        OptionalDouble performance,
        OptionalDouble quality,
        OptionalDouble oee,
        Set<OeeGap> gaps) {

    /** Performance above which the figures can't be right: no machine is that much faster than its ideal rate. */
    public static final double MOST_PERFORMANCE = 1.15;

    public Oee {
        gaps = Collections.unmodifiableSet(gaps.isEmpty() ? EnumSet.noneOf(OeeGap.class) : EnumSet.copyOf(gaps));
    }

    public static Oee of(ShiftFigures shift) {
        Set<OeeGap> gaps = gaps(shift);
        OptionalDouble availability = gaps.contains(OeeGap.IDLE)
                ? OptionalDouble.empty()
                : ratio(shift.operatingTimeS(), sum(shift.operatingTimeS(), shift.downTimeS()));
        OptionalDouble performance = ratio(shift.actualOutput(), shift.idealOutput());
        OptionalDouble quality = gaps.contains(OeeGap.GOOD_EXCEEDS_TOTAL)
                ? OptionalDouble.empty()
                : ratio(shift.goodUnits(), shift.totalUnits());
        return new Oee(availability, performance, quality, oee(availability, performance, quality, gaps), gaps);
    }

    /** Whether a figure is missing or contradicts another. */
    public boolean dataFault() {
        return gaps.stream().anyMatch(OeeGap::dataFault);
    }

    private static OptionalDouble oee(
            OptionalDouble availability, OptionalDouble performance, OptionalDouble quality, Set<OeeGap> gaps) {
        if (gaps.contains(OeeGap.IDLE) || gaps.stream().anyMatch(OeeGap::dataFault)) {
            return OptionalDouble.empty();
        }
        if (isZero(availability) || isZero(performance)) {
            return OptionalDouble.of(0);
        }
        return performance.isPresent() && quality.isPresent()
                ? OptionalDouble.of(availability.getAsDouble() * performance.getAsDouble() * quality.getAsDouble())
                : OptionalDouble.empty();
    }

    private static Set<OeeGap> gaps(ShiftFigures shift) {
        Set<OeeGap> gaps = EnumSet.noneOf(OeeGap.class);
        missing(gaps, shift.operatingTimeS(), OeeGap.MISSING_OPERATING_TIME);
        missing(gaps, shift.downTimeS(), OeeGap.MISSING_DOWN_TIME);
        missing(gaps, shift.actualOutput(), OeeGap.MISSING_ACTUAL_OUTPUT);
        missing(gaps, shift.idealOutput(), OeeGap.MISSING_IDEAL_OUTPUT);
        missing(gaps, shift.goodUnits(), OeeGap.MISSING_GOOD_UNITS);
        missing(gaps, shift.totalUnits(), OeeGap.MISSING_TOTAL_UNITS);
        when(gaps, isZero(sum(shift.operatingTimeS(), shift.downTimeS())), OeeGap.IDLE);
        when(gaps, isZero(shift.idealOutput()), OeeGap.NO_IDEAL_OUTPUT);
        boolean tooMany =
                shift.goodUnits() != null && shift.totalUnits() != null && shift.goodUnits() > shift.totalUnits();
        when(gaps, tooMany, OeeGap.GOOD_EXCEEDS_TOTAL);
        when(gaps, isZero(shift.totalUnits()) && !tooMany, OeeGap.NO_TOTAL_UNITS);
        when(gaps, isImpossible(shift.actualOutput(), shift.idealOutput()), OeeGap.OUTPUT_IMPOSSIBLE);
        return gaps;
    }

    private static boolean isImpossible(Double actual, Double ideal) {
        return actual != null && ideal != null && ideal > 0 && actual / ideal > MOST_PERFORMANCE;
    }

    private static void missing(Set<OeeGap> gaps, Double value, OeeGap gap) {
        when(gaps, value == null, gap);
    }

    private static void when(Set<OeeGap> gaps, boolean holds, OeeGap gap) {
        if (holds) {
            gaps.add(gap);
        }
    }

    private static OptionalDouble ratio(Double part, Double whole) {
        return part == null || whole == null || whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }

    private static Double sum(Double one, Double other) {
        return one == null || other == null ? null : one + other;
    }

    private static boolean isZero(Double value) {
        return value != null && value == 0;
    }

    private static boolean isZero(OptionalDouble value) {
        return value.isPresent() && value.getAsDouble() == 0;
    }
}
