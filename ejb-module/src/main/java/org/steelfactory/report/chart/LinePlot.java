package org.steelfactory.report.chart;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where everything of a line chart lies. x grows to the right, y downwards, both from 0 in the corner above left, as in
 * SVG.
 *
 * @param left where the first moment stands
 * @param right where the last moment stands
 * @param bottom where the lowest value lies
 * @param rows grid lines and their values; {@code at} is y
 * @param columns names of moments, as many as fit; {@code at} is x
 * @param rules the bands
 * @param curves the lines that have values, in the chart's order
 */
public record LinePlot(
        double width,
        double height,
        double left,
        double right,
        double bottom,
        List<Tick> rows,
        List<Tick> columns,
        List<Rule> rules,
        List<Curve> curves) {

    public record Point(double x, double y) {}

    public record Tick(double at, String label) {}

    /** @param textY the base line of the word */
    public record Rule(double y, double textY, String word) {}

    /**
     * A line as it is drawn.
     *
     * @param runs unbroken stretches, in order; one of a single point is drawn as a marker
     * @param end where the last value lies
     * @param labelY the base line of the label, which gives way to others
     * @param label name and last value
     */
    public record Curve(LineLook look, List<List<Point>> runs, Point end, double labelY, String label) {

        /** The stretches as data of an SVG path. */
        public String path() {
            return runs.stream().map(Curve::path).collect(Collectors.joining(" "));
        }

        /** Values that stand alone between gaps, and the last one. */
        public List<Point> markers() {
            return runs.stream()
                    .filter(run -> run.size() == 1 || run.get(run.size() - 1).equals(end))
                    .map(run -> run.get(run.size() - 1))
                    .toList();
        }

        /** The outlines of its markers as data of an SVG path. */
        public String markerPath() {
            return markers().stream()
                    .map(point -> path(List.of(point)) + look.marker().outline())
                    .collect(Collectors.joining(" "));
        }

        private static String path(List<Point> run) {
            return run.stream()
                    .map(point -> String.format(Locale.ROOT, "%.1f,%.1f", point.x(), point.y()))
                    .collect(Collectors.joining(" L", "M", ""));
        }
    }
}
