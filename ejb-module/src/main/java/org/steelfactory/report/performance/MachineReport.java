package org.steelfactory.report.performance;

import java.util.List;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.oee.ProductionTotals;

/**
 * What a report tells of a machine.
 *
 * @param totals of the whole period
 * @param days each day of the period, in order
 * @param records the last shifts of the period, latest first, at most {@link PerformanceReport#MOST_ROWS}; how many there
 *     are in all the totals tell
 * @param anomalies of the period's shifts, latest first, at most as many
 * @param alerts raised in the period, latest first, at most as many
 * @param maintenance what is open now, earliest due first, at most as many
 */
public record MachineReport(
        Machine machine,
        ProductionTotals totals,
        List<ReportedDay> days,
        List<PerformanceRecord> records,
        List<ReportedAnomaly> anomalies,
        List<ReportedAlert> alerts,
        List<ReportedWorkOrder> maintenance) {

    public MachineReport {
        days = List.copyOf(days);
        records = List.copyOf(records);
        anomalies = List.copyOf(anomalies);
        alerts = List.copyOf(alerts);
        maintenance = List.copyOf(maintenance);
    }
}
