package org.steelfactory.web.machine;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.oee.OeeBand;
import org.steelfactory.production.oee.ProductionTotals;

/**
 * A machine as the list shows it.
 *
 * @param totals what its records of the last days come to
 */
public record MachineRow(Machine machine, ProductionTotals totals) {

    /** The lowest OEE first, machines without one at the end. */
    static final Comparator<MachineRow> WORST_FIRST = Comparator.comparingDouble(
                    (MachineRow row) -> row.totals.oee().orElse(Double.MAX_VALUE))
            .thenComparing(row -> row.machine.name());

    /** {@code null} where there is none. */
    public Double oee() {
        OptionalDouble oee = totals.oee();
        return oee.isPresent() ? oee.getAsDouble() : null;
    }

    /** {@code null} where there is no OEE. */
    public OeeBand health() {
        OptionalDouble oee = totals.oee();
        return oee.isPresent() ? OeeBand.of(oee.getAsDouble()) : null;
    }

    /** Down time in minutes; {@code null} where nothing was recorded. */
    public Double downTimeMin() {
        return totals.records() == 0 ? null : totals.downTimeS() / TimeUnit.MINUTES.toSeconds(1);
    }
}
