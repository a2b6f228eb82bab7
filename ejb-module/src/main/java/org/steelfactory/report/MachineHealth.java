package org.steelfactory.report;

import java.util.List;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.oee.ProductionTotals;

/**
 * What a machine did in the period. Indices are {@code null} where they can't be told.
 *
 * @param status {@code null} where nothing was recorded, or nothing that an OEE could be told from
 * @param records how many shifts were recorded
 * @param openAlerts alerts that nobody resolved or dismissed, whenever they were raised
 * @param recentOee OEE of the last shifts before the period's end, the latest last; {@code null} where there is none
 */
public record MachineHealth(
        long id,
        String name,
        String type,
        Double oee,
        Double availability,
        Double performance,
        Double quality,
        double downTimeMin,
        double goodUnits,
        double defectiveUnits,
        Health status,
        long records,
        long openAlerts,
        List<Double> recentOee) {

    static MachineHealth of(
            Machine machine, ProductionTotals totals, boolean idle, long openAlerts, List<Double> recentOee) {
        return new MachineHealth(
                machine.id(),
                machine.name(),
                machine.type(),
                Known.orNull(totals.oee()),
                Known.orNull(totals.availability()),
                Known.orNull(totals.performance()),
                Known.orNull(totals.quality()),
                Known.minutes(totals.downTimeS()),
                totals.goodUnits(),
                totals.defectiveUnits(),
                Health.of(totals).orElse(idle ? Health.IDLE : null),
                totals.records(),
                openAlerts,
                recentOee);
    }
}
