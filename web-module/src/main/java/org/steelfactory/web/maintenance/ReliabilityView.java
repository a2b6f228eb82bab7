package org.steelfactory.web.maintenance;

import java.time.Instant;
import java.util.OptionalDouble;
import org.steelfactory.maintenance.Reliability;
import org.steelfactory.production.Period;

/**
 * How reliable a machine is, as the API shows it; see {@link Reliability}. Times are in min.
 *
 * @param unplannedShare of the stopped time, 0..1
 */
public record ReliabilityView(
        Instant from,
        Instant to,
        double operatingTimeMin,
        long unplannedStops,
        double unplannedMin,
        long plannedStops,
        double plannedMin,
        Double meanTimeBetweenFailuresMin,
        Double meanTimeToRestorationMin,
        Double unplannedShare) {

    private static final double MINUTE_S = 60;

    static ReliabilityView of(Period period, Reliability machine) {
        return new ReliabilityView(
                period.from(),
                period.to(),
                machine.operatingTimeS() / MINUTE_S,
                machine.unplannedStops(),
                machine.unplannedS() / MINUTE_S,
                machine.plannedStops(),
                machine.plannedS() / MINUTE_S,
                known(machine.meanTimeBetweenFailuresS(), MINUTE_S),
                known(machine.meanTimeToRestorationS(), MINUTE_S),
                known(machine.unplannedShare(), 1));
    }

    private static Double known(OptionalDouble value, double unit) {
        return value.isPresent() ? Double.valueOf(value.getAsDouble() / unit) : null;
    }
}
