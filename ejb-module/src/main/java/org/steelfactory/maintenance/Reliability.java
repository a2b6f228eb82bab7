package org.steelfactory.maintenance;

import java.util.OptionalDouble;

/**
 * How often and how long a machine stood, by the stops that completed work orders tell of (EN 13306, ISO 22400-2). A stop
 * is unplanned where its reason is a failure.
 *
 * @param operatingTimeS operating time of the recorded shifts of the period, in s
 * @param unplannedStops how many stops were failures
 * @param unplannedS how long they lasted together, in s
 * @param plannedStops how many weren't
 * @param plannedS how long they lasted together, in s
 */
public record Reliability(
        double operatingTimeS, long unplannedStops, double unplannedS, long plannedStops, double plannedS) {

    /** Mean operating time between failures, in s: operating time / failures; empty without a failure. */
    public OptionalDouble meanTimeBetweenFailuresS() {
        return ratio(operatingTimeS, unplannedStops);
    }

    /** Mean time to restoration, in s: time of the failures / failures; empty without a failure. */
    public OptionalDouble meanTimeToRestorationS() {
        return ratio(unplannedS, unplannedStops);
    }

    /** Share of the stopped time that was unplanned, 0..1; empty where the machine didn't stand. */
    public OptionalDouble unplannedShare() {
        return ratio(unplannedS, unplannedS + plannedS);
    }

    private static OptionalDouble ratio(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
