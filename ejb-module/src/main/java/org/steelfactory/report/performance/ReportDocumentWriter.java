package org.steelfactory.report.performance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.report.performance.ReportDocument.Fact;
import org.steelfactory.report.performance.ReportDocument.Figure;
import org.steelfactory.report.performance.ReportDocument.Meaning;
import org.steelfactory.report.performance.ReportDocument.Part;
import org.steelfactory.report.performance.ReportDocument.Section;

/** Puts a report into words. */
final class ReportDocumentWriter {

    private static final List<String> DEFINITIONS =
            List.of("times", "availability", "performance", "quality", "oee", "totals", "losses", "missing");

    private final PerformanceReport report;
    private final ReportChoice choice;
    private final ReportText text;
    private final ReportTables tables;

    ReportDocumentWriter(PerformanceReport report, ReportText text) {
        this.report = report;
        this.text = text;
        choice = report.choice();
        tables = new ReportTables(choice, text);
    }

    ReportDocument write() {
        List<Part> parts = new ArrayList<>();
        if (report.machines().size() != 1) {
            parts.add(factory());
        }
        report.machines().forEach(machine -> parts.add(machine(machine)));
        return new ReportDocument(text.of("report.title"), facts(), parts, meaning());
    }

    private List<Fact> facts() {
        return List.of(
                fact(
                        "period",
                        text.of(
                                "report.periodText",
                                text.day(choice.from()),
                                text.day(choice.to()),
                                choice.days(),
                                report.zone().getId())),
                fact("machines", machineNames()),
                fact("metrics", choice.metrics().stream().map(text::name).collect(Collectors.joining(", "))),
                fact(
                        "made",
                        text.of(
                                "report.madeText",
                                text.moment(report.madeAt()),
                                text.zoneAt(report.madeAt()),
                                report.madeBy())));
    }

    private Fact fact(String name, String value) {
        return new Fact(text.of("report." + name), value);
    }

    private String machineNames() {
        String names = report.machines().stream()
                .map(machine -> machine.machine().name())
                .collect(Collectors.joining(", "));
        return choice.machines().isEmpty() ? text.of("report.allMachines", names) : names;
    }

    private Part factory() {
        boolean empty = report.machines().isEmpty();
        Section machines = new Section(
                text.of("report.byMachine"),
                empty ? text.of("report.none") : "",
                Optional.of(tables.machines(report.machines())).filter(table -> !empty));
        return new Part(
                text.of("report.factory"),
                "",
                figures(report.factory()),
                IndexChart.of(report, text),
                List.of(machines));
    }

    private Part machine(MachineReport machine) {
        return new Part(
                machine.machine().name(),
                machine.machine().type() + " · " + machine.machine().location(),
                figures(machine.totals()),
                IndexChart.of(choice, machine, text),
                List.of(
                        records(machine),
                        section("anomalies", machine.anomalies(), tables::anomalies),
                        section("alerts", machine.alerts(), tables::alerts),
                        section("maintenance", machine.maintenance(), tables::maintenance)));
    }

    private List<Figure> figures(ProductionTotals totals) {
        List<Figure> figures = new ArrayList<>();
        index(figures, ReportMetric.OEE, totals.oee(), totals.oee().isEmpty() ? "" : text.band(totals));
        index(figures, ReportMetric.AVAILABILITY, totals.availability(), "");
        index(figures, ReportMetric.PERFORMANCE, totals.performance(), "");
        index(figures, ReportMetric.QUALITY, totals.quality(), "");
        figures.add(new Figure(
                text.of("figure.records"),
                text.count(totals.records()),
                totals.records() == 0 ? "" : text.of("figure.withoutOee", totals.recordsWithoutOee())));
        return figures;
    }

    private void index(List<Figure> figures, ReportMetric metric, OptionalDouble value, String note) {
        if (choice.tells(metric)) {
            figures.add(new Figure(text.name(metric), text.percent(value), note));
        }
    }

    private Section records(MachineReport machine) {
        String title = text.of("records.title");
        int told = machine.records().size();
        long all = Math.max(told, machine.totals().records());
        if (told == 0) {
            return new Section(title, text.of("records.none"), Optional.empty());
        }
        String about = told < all ? text.of("records.last", told, all) : text.of("records.all", all);
        return new Section(title, about, Optional.of(tables.records(machine.records())));
    }

    private <T> Section section(String key, List<T> rows, Function<List<T>, ReportTable> table) {
        String title = text.of(key + ".title");
        if (rows.isEmpty()) {
            return new Section(title, text.of(key + ".none"), Optional.empty());
        }
        boolean full = rows.size() == PerformanceReport.MOST_ROWS;
        return new Section(title, full ? text.of(key + ".capped", rows.size()) : "", Optional.of(table.apply(rows)));
    }

    private Meaning meaning() {
        return new Meaning(
                text.of("report.definitions"),
                DEFINITIONS.stream().map(name -> text.of("define." + name)).toList());
    }
}
