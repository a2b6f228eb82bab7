package org.steelfactory.web.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.steelfactory.production.oee.OeeBand;
import org.steelfactory.report.FigurePoint;
import org.steelfactory.report.chart.Band;
import org.steelfactory.report.chart.Line;
import org.steelfactory.report.chart.LineChart;
import org.steelfactory.report.chart.LineLook;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;

/** OEE and its factors day by day, in per cent. */
@RequestScoped
public class TrendChart {

    private static final double PER_CENT = 100;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    public LineChart of(List<FigurePoint> days) {
        return new LineChart(
                finding(days.stream().map(FigurePoint::oee).toList()),
                texts.of("chart.day"),
                "%",
                days.stream().map(day -> format.shortDay(day.at())).toList(),
                List.of(
                        line("index.oee", LineLook.OEE, days, FigurePoint::oee),
                        line("index.availability", LineLook.AVAILABILITY, days, FigurePoint::availability),
                        line("index.performance", LineLook.PERFORMANCE, days, FigurePoint::performance),
                        line("index.quality", LineLook.QUALITY, days, FigurePoint::quality)),
                List.of(
                        new Band(OeeBand.HEALTHY.from() * PER_CENT, texts.of("chart.healthy"), true),
                        new Band(OeeBand.WARNING.from() * PER_CENT, texts.of("chart.critical"), false)),
                value -> format.number(value, 1));
    }

    /** How a row of OEE went, in a sentence. */
    String finding(List<Double> oee) {
        List<Double> known = oee.stream().filter(Objects::nonNull).toList();
        Optional<Double> least = known.stream().min(Comparator.naturalOrder());
        Optional<Double> most = known.stream().max(Comparator.naturalOrder());
        return least.isEmpty()
                ? texts.of("chart.noOee")
                : texts.of(
                        "chart.oeeMoved",
                        known.size(),
                        format.percent(least.orElseThrow()),
                        format.percent(most.orElseThrow()),
                        format.percent(known.get(known.size() - 1)));
    }

    private Line line(String key, LineLook look, List<FigurePoint> days, Function<FigurePoint, Double> figure) {
        return new Line(
                texts.of(key),
                texts.of(key + ".short"),
                look,
                days.stream().map(day -> perCent(figure.apply(day))).toList());
    }

    private static Double perCent(Double ratio) {
        return ratio == null ? null : ratio * PER_CENT;
    }
}
