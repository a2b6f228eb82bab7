package org.steelfactory.report.chart;

import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.steelfactory.report.chart.LinePlot.Curve;
import org.steelfactory.report.chart.LinePlot.Point;

/** A line without axes, for a cell of a table: how the last values went, each line on a scale of its own. */
public record Sparkline(Curve curve) {

    public static final double WIDTH = 90;
    public static final double HEIGHT = 22;

    private static final double EDGE = 3;

    /**
     * The line of these values.
     *
     * @param values the latest last; {@code null} where there is none
     * @return empty where there is none at all
     */
    public static Optional<Sparkline> of(List<Double> values) {
        List<Double> known = values.stream().filter(Objects::nonNull).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        DoubleSummaryStatistics range =
                known.stream().mapToDouble(Double::doubleValue).summaryStatistics();
        double span = range.getMax() - range.getMin();
        double step = (WIDTH - 2 * EDGE) / Math.max(1, values.size() - 1);
        List<List<Point>> runs = Runs.of(
                Collections.unmodifiableList(values),
                index -> EDGE + step * index,
                value ->
                        span == 0 ? HEIGHT / 2 : HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * (value - range.getMin()) / span);
        List<Point> lastRun = runs.get(runs.size() - 1);
        Point end = lastRun.get(lastRun.size() - 1);
        return Optional.of(new Sparkline(new Curve(LineLook.CONTEXT, runs, end, end.y(), "")));
    }
}
