package org.steelfactory.web.style;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.steelfactory.report.chart.Band;
import org.steelfactory.report.chart.Bar;
import org.steelfactory.report.chart.Line;
import org.steelfactory.report.chart.LineChart;
import org.steelfactory.report.chart.LineLook;
import org.steelfactory.report.chart.Sparkline;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;

/** Sample charts for the style page. */
@Named
@RequestScoped
public class StyleCharts {

    private static final int DAYS = 14;

    @Inject
    private Format format;

    @Inject
    private Texts texts;

    public LineChart getChart() {
        return new LineChart(
                texts.of("style.chartFinding"),
                texts.of("style.day"),
                "%",
                IntStream.rangeClosed(1, DAYS).mapToObj(day -> day + " Nov").toList(),
                List.of(
                        line("index.oee", LineLook.OEE, 81, 82, 79, 80, 79, 81, null, null, 81, 77, 80, 81, 82, 79),
                        line(
                                "index.availability",
                                LineLook.AVAILABILITY,
                                92,
                                93,
                                91,
                                93,
                                92,
                                92,
                                null,
                                93,
                                92,
                                90,
                                91,
                                92,
                                93,
                                92),
                        line(
                                "index.performance",
                                LineLook.PERFORMANCE,
                                90,
                                90,
                                89,
                                89,
                                89,
                                90,
                                null,
                                90,
                                91,
                                89,
                                90,
                                91,
                                91,
                                88),
                        line(
                                "index.quality",
                                LineLook.QUALITY,
                                97,
                                97,
                                97,
                                96,
                                97,
                                98,
                                null,
                                98,
                                97,
                                97,
                                97,
                                97,
                                98,
                                97)),
                List.of(new Band(85, texts.of("chart.healthy"), true), new Band(70, texts.of("chart.critical"), false)),
                value -> format.number(value, 1));
    }

    public List<Bar> getBars() {
        return Bar.of(
                List.of(5140, 3870, 410),
                Integer::doubleValue,
                minutes -> new Bar.Words(
                        texts.of("style.downTime"), format.quantity(minutes, 0, texts.of("unit.minute")), "12.5 k€"));
    }

    public Sparkline getSparkline() {
        return Sparkline.of(List.of(1.0, 3.0, 2.0, 4.0, 5.0)).orElseThrow();
    }

    private Line line(String key, LineLook look, Integer... values) {
        return new Line(
                texts.of(key),
                texts.of(key + ".short"),
                look,
                Arrays.stream(values)
                        .map(value -> value == null ? null : value.doubleValue())
                        .toList());
    }
}
