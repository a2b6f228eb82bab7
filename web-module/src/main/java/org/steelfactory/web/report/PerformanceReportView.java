package org.steelfactory.web.report;

import java.time.Instant;
import java.util.List;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.report.performance.MachineReport;
import org.steelfactory.report.performance.PerformanceReport;
import org.steelfactory.report.performance.ReportChoice;
import org.steelfactory.report.performance.ReportMetric;
import org.steelfactory.report.performance.ReportedAlert;
import org.steelfactory.report.performance.ReportedAnomaly;
import org.steelfactory.report.performance.ReportedWorkOrder;
import org.steelfactory.web.production.RecordView;

/**
 * A performance report as the API shows it.
 *
 * @param from the first day by the plant's calendar
 * @param to the last day, which counts too
 * @param zone the plant's time zone
 * @param metrics what was asked for; figures of the others are {@code null}
 * @param madeBy user name
 * @param totals of all machines of the report
 */
public record PerformanceReportView(
        String from,
        String to,
        String zone,
        List<String> metrics,
        String madeBy,
        Instant madeAt,
        TotalsView totals,
        List<MachinePart> machines) {

    static PerformanceReportView of(PerformanceReport report) {
        ReportChoice choice = report.choice();
        return new PerformanceReportView(
                choice.from().toString(),
                choice.to().toString(),
                report.zone().getId(),
                choice.metrics().stream().map(ReportMetric::code).toList(),
                report.madeBy(),
                report.madeAt(),
                TotalsView.of(choice, report.factory()),
                report.machines().stream()
                        .map(machine -> MachinePart.of(choice, machine))
                        .toList());
    }

    /**
     * What is told of a machine.
     *
     * @param days each day of the period, in order
     * @param records the last shifts of the period, latest first, at most 100; every figure of each
     * @param anomalies of the period's shifts, latest first, at most 100
     * @param alerts raised in the period, latest first, at most 100
     * @param openWorkOrders what is open now, earliest due first, at most 100
     */
    public record MachinePart(
            long id,
            String name,
            String type,
            String location,
            MachineStatus status,
            TotalsView totals,
            List<DayPart> days,
            List<RecordView> records,
            List<ReportedAnomaly> anomalies,
            List<ReportedAlert> alerts,
            List<ReportedWorkOrder> openWorkOrders) {

        static MachinePart of(ReportChoice choice, MachineReport report) {
            return new MachinePart(
                    report.machine().id(),
                    report.machine().name(),
                    report.machine().type(),
                    report.machine().location(),
                    report.machine().status(),
                    TotalsView.of(choice, report.totals()),
                    report.days().stream()
                            .map(day -> new DayPart(day.day().toString(), TotalsView.of(choice, day.totals())))
                            .toList(),
                    report.records().stream().map(RecordView::of).toList(),
                    report.anomalies(),
                    report.alerts(),
                    report.maintenance());
        }
    }

    /** @param day by the plant's calendar, such as 2026-01-31 */
    public record DayPart(String day, TotalsView totals) {}
}
