package org.steelfactory.report.performance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.steelfactory.production.oee.OeeBand;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.report.chart.Band;
import org.steelfactory.report.chart.Line;
import org.steelfactory.report.chart.LineChart;
import org.steelfactory.report.chart.LineLook;

/** The chart of a report: the indices that were chosen, day by day. The same on screen and in print. */
public final class IndexChart {

    private static final double PER_CENT = 100;

    private static final Map<ReportMetric, Index> INDICES = new EnumMap<>(Map.of(
            ReportMetric.OEE, new Index(LineLook.OEE, ProductionTotals::oee),
            ReportMetric.AVAILABILITY, new Index(LineLook.AVAILABILITY, ProductionTotals::availability),
            ReportMetric.PERFORMANCE, new Index(LineLook.PERFORMANCE, ProductionTotals::performance),
            ReportMetric.QUALITY, new Index(LineLook.QUALITY, ProductionTotals::quality)));

    private final ReportChoice choice;
    private final String name;
    private final ProductionTotals totals;
    private final List<ReportedDay> days;
    private final ReportText text;

    private record Index(LineLook look, Function<ProductionTotals, OptionalDouble> value) {}

    private IndexChart(
            ReportChoice choice, String name, ProductionTotals totals, List<ReportedDay> days, ReportText text) {
        this.choice = choice;
        this.name = name;
        this.totals = totals;
        this.days = days;
        this.text = text;
    }

    /** Of a machine; empty where no index was chosen, or none can be told of any day. */
    public static Optional<LineChart> of(ReportChoice choice, MachineReport machine, ReportText text) {
        return new IndexChart(choice, machine.machine().name(), machine.totals(), machine.days(), text).chart();
    }

    /** Of all machines together; empty as above. */
    public static Optional<LineChart> of(PerformanceReport report, ReportText text) {
        return new IndexChart(report.choice(), text.of("report.factory"), report.factory(), report.days(), text)
                .chart();
    }

    private Optional<LineChart> chart() {
        List<Line> lines =
                INDICES.keySet().stream().filter(choice::tells).map(this::line).toList();
        LineChart chart = new LineChart(
                finding(),
                text.of("chart.day"),
                "%",
                days.stream().map(day -> text.shortDay(day.day())).toList(),
                lines,
                choice.tells(ReportMetric.OEE) ? bands() : List.of(),
                value -> text.perCent(OptionalDouble.of(value / PER_CENT)));
        return Optional.of(chart).filter(drawn -> !drawn.isEmpty());
    }

    private Line line(ReportMetric metric) {
        Index index = INDICES.get(metric);
        List<Double> values = new ArrayList<>();
        for (ReportedDay day : days) {
            OptionalDouble value = index.value().apply(day.totals());
            values.add(value.isPresent() ? value.getAsDouble() * PER_CENT : null);
        }
        return new Line(
                text.of("metric." + metric.name()), text.of("metric.short." + metric.name()), index.look(), values);
    }

    private List<Band> bands() {
        return List.of(
                new Band(OeeBand.HEALTHY.from() * PER_CENT, text.of("chart.healthyFrom"), true),
                new Band(OeeBand.WARNING.from() * PER_CENT, text.of("chart.criticalBelow"), false));
    }

    private String finding() {
        return days.stream()
                .filter(day -> day.totals().oee().isPresent())
                .min(Comparator.comparingDouble(day -> day.totals().oee().getAsDouble()))
                .map(worst -> text.of(
                        "chart.finding",
                        name,
                        text.percent(totals.oee()),
                        text.percent(worst.totals().oee()),
                        text.day(worst.day())))
                .orElseGet(() -> text.of("chart.findingNone", name));
    }
}
