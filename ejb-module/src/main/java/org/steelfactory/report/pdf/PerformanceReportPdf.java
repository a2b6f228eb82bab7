package org.steelfactory.report.pdf;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.report.IndexChart;
import org.steelfactory.report.MachineReport;
import org.steelfactory.report.PerformanceReport;
import org.steelfactory.report.ReportChoice;
import org.steelfactory.report.ReportMetric;
import org.steelfactory.report.ReportText;
import org.steelfactory.report.chart.LineChart;
import org.steelfactory.report.pdf.PdfKeyFigures.Figure;

/** A performance report on paper: what was asked and by whom, the factory, machine after machine, and definitions. */
public final class PerformanceReportPdf {

    private static final float SMALL = 8.5f;
    private static final float RECORDS_BEGINNING = 110;
    private static final List<String> DEFINITIONS =
            List.of("times", "availability", "performance", "quality", "oee", "totals", "losses", "missing");

    private final PerformanceReport report;
    private final ReportChoice choice;
    private final ReportText text;
    private final ReportTables tables;
    private final PdfSheet sheet;

    private PerformanceReportPdf(PerformanceReport report, ReportText text, PdfSheet sheet) {
        this.report = report;
        this.text = text;
        this.sheet = sheet;
        choice = report.choice();
        tables = new ReportTables(choice, text);
    }

    /**
     * Writes the report; pages go to the stream as they are made.
     *
     * @param out stays open
     */
    public static void write(PerformanceReport report, Locale language, OutputStream out) {
        ReportText text = new ReportText(language, report.zone());
        try (PdfSheet sheet = new PdfSheet(out, imprint(report, text))) {
            new PerformanceReportPdf(report, text, sheet).write();
        }
    }

    private static Imprint imprint(PerformanceReport report, ReportText text) {
        String from = text.day(report.choice().from());
        String to = text.day(report.choice().to());
        return new Imprint(
                text.of("report.title"),
                text.of("report.subject", from, to),
                report.madeBy(),
                report.madeAt(),
                report.zone(),
                text.locale(),
                text.of("report.footer", from, to),
                text.of("report.page"));
    }

    private void write() {
        writeHead();
        if (report.machines().isEmpty()) {
            sheet.paragraph(text.of("report.none"), 10, Ink.TEXT);
        } else {
            writeFactory();
            report.machines().forEach(this::writeMachine);
        }
        writeDefinitions();
    }

    private void writeHead() {
        sheet.heading(1, text.of("report.title"), 0);
        sheet.down(4);
        fact(
                "report.period",
                text.of(
                        "report.periodText",
                        text.day(choice.from()),
                        text.day(choice.to()),
                        choice.days(),
                        report.zone().getId()));
        fact("report.machines", machineNames());
        fact(
                "report.metrics",
                choice.metrics().stream()
                        .map(metric -> text.of("metric." + metric.name()))
                        .collect(Collectors.joining(", ")));
        fact(
                "report.made",
                text.of(
                        "report.madeText",
                        text.moment(report.madeAt()),
                        text.zoneAt(report.madeAt()),
                        report.madeBy()));
    }

    private String machineNames() {
        String names = report.machines().stream()
                .map(machine -> machine.machine().name())
                .collect(Collectors.joining(", "));
        return choice.machines().isEmpty() ? text.of("report.allMachines", names) : names;
    }

    private void fact(String key, String value) {
        sheet.paragraph(text.of(key) + ": " + value, SMALL, Ink.SECOND);
    }

    private void writeFactory() {
        sheet.heading(2, text.of("report.factory"), PdfKeyFigures.HEIGHT);
        PdfKeyFigures.write(sheet, keyFigures(report.factory()));
        IndexChart.of(report, text).ifPresent(this::draw);
        sheet.heading(3, text.of("report.byMachine"), PdfTable.beginning());
        tables.machines().write(sheet, report.machines());
    }

    private List<Figure> keyFigures(ProductionTotals totals) {
        List<Figure> figures = new ArrayList<>();
        if (choice.tells(ReportMetric.OEE)) {
            figures.add(new Figure(text.of("metric.OEE"), text.percent(totals.oee()), tables.band(totals)));
        }
        if (choice.tells(ReportMetric.AVAILABILITY)) {
            figures.add(new Figure(text.of("metric.AVAILABILITY"), text.percent(totals.availability()), ""));
        }
        if (choice.tells(ReportMetric.PERFORMANCE)) {
            figures.add(new Figure(text.of("metric.PERFORMANCE"), text.percent(totals.performance()), ""));
        }
        if (choice.tells(ReportMetric.QUALITY)) {
            figures.add(new Figure(text.of("metric.QUALITY"), text.percent(totals.quality()), ""));
        }
        figures.add(new Figure(
                text.of("figure.records"),
                text.count(totals.records()),
                text.of("figure.withoutOee", totals.recordsWithoutOee())));
        return figures;
    }

    private void writeMachine(MachineReport machine) {
        sheet.heading(2, machine.machine().name(), PdfChart.height(sheet) + PdfKeyFigures.HEIGHT + RECORDS_BEGINNING);
        sheet.paragraph(machine.machine().type() + " · " + machine.machine().location(), SMALL, Ink.SECOND);
        PdfKeyFigures.write(sheet, keyFigures(machine.totals()));
        IndexChart.of(choice, machine, text).ifPresent(this::draw);
        writeRecords(machine);
        list("anomalies", tables.anomalies(), machine.anomalies());
        list("alerts", tables.alerts(), machine.alerts());
        list("maintenance", tables.maintenance(), machine.maintenance());
    }

    private void draw(LineChart chart) {
        new PdfChart(sheet, chart).draw();
    }

    private void writeRecords(MachineReport machine) {
        sheet.heading(3, text.of("records.title"), PdfTable.beginning() + 20);
        int told = machine.records().size();
        long all = machine.totals().records();
        if (told == 0) {
            sheet.paragraph(text.of("records.none"), SMALL, Ink.SECOND);
            return;
        }
        String which = told < all ? text.of("records.last", told, all) : text.of("records.all", all);
        sheet.paragraph(which, SMALL, Ink.SECOND);
        tables.records().write(sheet, machine.records());
    }

    private <T> void list(String key, ReportTable<T> table, List<T> rows) {
        sheet.heading(3, text.of(key + ".title"), PdfTable.beginning());
        if (rows.isEmpty()) {
            sheet.paragraph(text.of(key + ".none"), SMALL, Ink.SECOND);
            return;
        }
        if (rows.size() == PerformanceReport.MOST_ROWS) {
            sheet.paragraph(text.of(key + ".capped", rows.size()), SMALL, Ink.SECOND);
        }
        table.write(sheet, rows);
    }

    private void writeDefinitions() {
        sheet.heading(2, text.of("report.definitions"), 30);
        DEFINITIONS.forEach(definition -> sheet.paragraph(text.of("define." + definition), SMALL, Ink.TEXT));
    }
}
