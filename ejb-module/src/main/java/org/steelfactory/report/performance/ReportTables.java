package org.steelfactory.report.performance;

import static org.steelfactory.report.performance.ReportMetric.AVAILABILITY;
import static org.steelfactory.report.performance.ReportMetric.DOWN_TIME;
import static org.steelfactory.report.performance.ReportMetric.LOSSES;
import static org.steelfactory.report.performance.ReportMetric.OEE;
import static org.steelfactory.report.performance.ReportMetric.OUTPUT;
import static org.steelfactory.report.performance.ReportMetric.PERFORMANCE;
import static org.steelfactory.report.performance.ReportMetric.QUALITY;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.oee.OeeGap;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.report.performance.ReportTable.Plan;

/** The tables of a report, with the columns that the chosen metrics ask for. */
final class ReportTables {

    /** The title is one long word. */
    private static final float DEFECTIVE = 1.75f;

    private final ReportChoice choice;
    private final ReportText text;

    ReportTables(ReportChoice choice, ReportText text) {
        this.choice = choice;
        this.text = text;
    }

    ReportTable machines(List<MachineReport> rows) {
        boolean output = choice.tells(OUTPUT);
        boolean losses = choice.tells(LOSSES);
        boolean down = losses || choice.tells(DOWN_TIME);
        return new Plan<MachineReport>(text)
                .text("machine", 3, row -> row.machine().name())
                .number("records", of(totals -> text.count(totals.records())))
                .numberIf(choice.tells(OEE), "oee", of(totals -> text.perCent(totals.oee())))
                .textIf(choice.tells(OEE), "band", 1.6f, of(text::band))
                .numberIf(choice.tells(AVAILABILITY), "availability", of(totals -> text.perCent(totals.availability())))
                .numberIf(choice.tells(PERFORMANCE), "performance", of(totals -> text.perCent(totals.performance())))
                .numberIf(choice.tells(QUALITY), "quality", of(totals -> text.perCent(totals.quality())))
                .numberIf(choice.tells(DOWN_TIME), "operatingTime", of(totals -> text.minutes(totals.operatingTimeS())))
                .numberIf(down, "downTime", of(totals -> text.minutes(totals.downTimeS())))
                .numberIf(losses, "speedLoss", of(totals -> text.minutes(totals.speedLossS())))
                .numberIf(losses, "qualityLoss", of(totals -> text.minutes(totals.qualityLossS())))
                .numberIf(output, "goodUnits", of(totals -> text.amount(totals.goodUnits())))
                .numberIf(output, "defectiveUnits", DEFECTIVE, of(totals -> text.amount(totals.defectiveUnits())))
                .of(rows);
    }

    private static Function<MachineReport, String> of(Function<ProductionTotals, String> cell) {
        return row -> cell.apply(row.totals());
    }

    ReportTable records(List<PerformanceRecord> rows) {
        boolean time = choice.tells(DOWN_TIME);
        boolean output = choice.tells(OUTPUT);
        return new Plan<PerformanceRecord>(text)
                .text("shiftStart", 2.7f, row -> text.moment(row.shiftStart()))
                .text("batch", 2.1f, row -> row.batch() == null ? ReportText.MISSING : row.batch())
                .numberIf(time, "operatingTime", in(figures -> text.minutes(figures.operatingTimeS())))
                .numberIf(time, "downTime", in(figures -> text.minutes(figures.downTimeS())))
                .numberIf(output, "actualOutput", in(figures -> text.amount(figures.actualOutput())))
                .numberIf(output, "idealOutput", in(figures -> text.amount(figures.idealOutput())))
                .numberIf(output, "goodUnits", in(figures -> text.amount(figures.goodUnits())))
                .numberIf(output, "defectiveUnits", DEFECTIVE, in(this::defective))
                .numberIf(
                        choice.tells(AVAILABILITY),
                        "availability",
                        row -> text.perCent(row.indices().availability()))
                .numberIf(
                        choice.tells(PERFORMANCE),
                        "performance",
                        row -> text.perCent(row.indices().performance()))
                .numberIf(
                        choice.tells(QUALITY),
                        "quality",
                        row -> text.perCent(row.indices().quality()))
                .numberIf(
                        choice.tells(OEE),
                        "oee",
                        row -> text.perCent(row.indices().oee()))
                .text("note", 1.9f, this::note)
                .of(rows);
    }

    private static Function<PerformanceRecord, String> in(Function<ShiftFigures, String> cell) {
        return row -> cell.apply(row.figures());
    }

    private String defective(ShiftFigures figures) {
        return figures.totalUnits() == null || figures.goodUnits() == null
                ? ReportText.MISSING
                : text.amount(figures.totalUnits() - figures.goodUnits());
    }

    /** Why an index is missing; being idle explains everything else. */
    private String note(PerformanceRecord row) {
        Set<OeeGap> gaps = row.indices().gaps();
        return (gaps.contains(OeeGap.IDLE) ? Set.of(OeeGap.IDLE) : gaps)
                .stream().map(OeeGap::name).map(gap -> text.name("gap", gap)).collect(Collectors.joining("; "));
    }

    ReportTable anomalies(List<ReportedAnomaly> rows) {
        return new Plan<ReportedAnomaly>(text)
                .text("shiftStart", 2, row -> text.moment(row.shiftStart()))
                .text("severity", 2, row -> text.name("severity", row.severity()))
                .number("decisionScore", row -> text.score(row.decisionScore()))
                .text("detectedAt", 2, row -> text.moment(row.detectedAt()))
                .about(row -> "anomaly-" + row.id())
                .of(rows);
    }

    ReportTable alerts(List<ReportedAlert> rows) {
        return new Plan<ReportedAlert>(text)
                .text("raisedAt", 2, row -> text.moment(row.raisedAt()))
                .text("severity", 1.2f, row -> text.name("severity", row.severity()))
                .text("state", 1.6f, row -> text.name("state", row.state()))
                .text("message", 6, ReportedAlert::message)
                .about(row -> "alert-" + row.id())
                .of(rows);
    }

    ReportTable maintenance(List<ReportedWorkOrder> rows) {
        return new Plan<ReportedWorkOrder>(text)
                .text("workOrder", 5, row -> row.id() + " · " + row.title())
                .text("priority", 1.2f, row -> text.name("priority", row.priority()))
                .text("state", 1.5f, row -> text.name("state", row.state()))
                .text("requestedBy", 2, ReportedWorkOrder::requestedBy)
                .text("dueAt", 2, row -> text.moment(row.dueAt()))
                .about(row -> "work-order-" + row.id())
                .of(rows);
    }
}
