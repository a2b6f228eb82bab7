package org.steelfactory.report.performance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.steelfactory.production.oee.ProductionTotals;

/**
 * How machines performed in a period, with everything that a printed copy needs to stand for itself.
 *
 * @param madeBy user name
 * @param zone the plant's time zone, which its days and times are told in
 * @param factory totals of the machines chosen
 */
public record PerformanceReport(
        ReportChoice choice,
        String madeBy,
        Instant madeAt,
        ZoneId zone,
        ProductionTotals factory,
        List<MachineReport> machines) {

    /** Records, anomalies, alerts and work orders that are told of each machine. */
    public static final int MOST_ROWS = 100;

    public PerformanceReport {
        machines = List.copyOf(machines);
    }

    /** Each day of the period with the totals of the machines chosen. */
    public List<ReportedDay> days() {
        Map<LocalDate, ProductionTotals> days = new TreeMap<>();
        machines.stream()
                .flatMap(machine -> machine.days().stream())
                .forEach(day -> days.merge(day.day(), day.totals(), ProductionTotals::plus));
        return days.entrySet().stream()
                .map(day -> new ReportedDay(day.getKey(), day.getValue()))
                .toList();
    }
}
