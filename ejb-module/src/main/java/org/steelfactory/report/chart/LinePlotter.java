package org.steelfactory.report.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.steelfactory.report.chart.LinePlot.Curve;
import org.steelfactory.report.chart.LinePlot.Point;
import org.steelfactory.report.chart.LinePlot.Rule;
import org.steelfactory.report.chart.LinePlot.Tick;

/** Lays a line chart out. */
final class LinePlotter {

    /** About how wide a letter is, at the size that charts are written in. */
    static final double LETTER = 6.4;

    private static final double TOP = 12;
    private static final double BELOW = 26;
    private static final double BESIDE = 8;
    private static final double TEXT_RISE = 4;
    private static final double RULE_ABOVE = 5;
    private static final double RULE_BELOW = 14;
    private static final double COLUMN_GAP = 18;

    private final LineChart chart;
    private final double width;
    private final double height;
    private final boolean shortNames;
    private final Scale scale;
    private final double left;
    private final double right;
    private final double bottom;

    LinePlotter(LineChart chart, double width, double height, boolean shortNames) {
        this.chart = chart;
        this.width = width;
        this.height = height;
        this.shortNames = shortNames;
        this.scale = Scale.over(Stream.concat(
                chart.lines().stream().flatMap(line -> line.values().stream()).filter(Objects::nonNull),
                chart.bands().stream().map(LinePlotter::edge)));
        this.left = widest(scale.ticks().stream().map(this::tick)) + BESIDE * 2;
        this.right = width - widest(chart.lines().stream().map(this::label)) - BESIDE * 2;
        this.bottom = height - BELOW;
    }

    LinePlot plot() {
        List<Line> drawn =
                chart.lines().stream().filter(line -> !line.isEmpty()).toList();
        List<Double> labels =
                Labels.apart(drawn.stream().map(this::end).map(Point::y).toList(), TOP, bottom);
        return new LinePlot(
                width,
                height,
                left,
                right,
                bottom,
                scale.ticks().stream()
                        .map(value -> new Tick(y(value), tick(value)))
                        .toList(),
                columns(),
                chart.bands().stream().map(this::rule).toList(),
                IntStream.range(0, drawn.size())
                        .mapToObj(index -> curve(drawn.get(index), labels.get(index) + TEXT_RISE))
                        .toList());
    }

    /** A word below its line needs room there. */
    private static double edge(Band band) {
        return band.above() ? band.value() : band.value() - Math.abs(band.value()) * 0.01;
    }

    private double x(int index) {
        int steps = chart.moments().size() - 1;
        return steps == 0 ? (left + right) / 2 : left + (right - left) * index / steps;
    }

    private double y(double value) {
        return bottom - (bottom - TOP) * scale.share(value);
    }

    private List<Tick> columns() {
        double room = widest(chart.moments().stream()) + COLUMN_GAP;
        int count = chart.moments().size();
        int every = Math.max(1, (int) Math.ceil(room * (count - 1) / (right - left)));
        return IntStream.range(0, count)
                .filter(index -> index % every == 0)
                .mapToObj(index -> new Tick(x(index), chart.moments().get(index)))
                .toList();
    }

    private Rule rule(Band band) {
        double y = y(band.value());
        return new Rule(y, band.above() ? y - RULE_ABOVE : y + RULE_BELOW, band.word());
    }

    private Curve curve(Line line, double labelY) {
        return new Curve(line.look(), Runs.of(line.values(), this::x, this::y), end(line), labelY, label(line));
    }

    private Point end(Line line) {
        int last = line.last().orElseThrow();
        return new Point(x(last), y(line.values().get(last)));
    }

    private String label(Line line) {
        String name = shortNames ? line.shortName() : line.name();
        return line.last().isPresent()
                ? name + " "
                        + chart.written().apply(line.values().get(line.last().getAsInt()))
                : name;
    }

    /** Ticks are round; a fraction is written only where the step has one. */
    private String tick(double value) {
        return scale.step() >= 1
                ? String.valueOf(Math.round(value))
                : chart.written().apply(value);
    }

    private static double widest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0) * LETTER;
    }
}
