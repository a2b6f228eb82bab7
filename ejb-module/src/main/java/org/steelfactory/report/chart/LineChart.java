package org.steelfactory.report.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * Lines over common moments, the later to the right.
 *
 * @param finding what the chart shows, in a sentence, for those who don't see it
 * @param axis what the moments are, the head of the first column of the chart's table
 * @param unit of the values; the head of the table's other columns names it
 * @param moments names of the moments, in their order
 * @param lines the most important first
 * @param bands lines of constant value
 * @param written how a value is written, without its unit
 */
public record LineChart(
        String finding,
        String axis,
        String unit,
        List<String> moments,
        List<Line> lines,
        List<Band> bands,
        DoubleFunction<String> written) {

    private static final double WIDE = 820;
    private static final double WIDE_HEIGHT = 330;
    private static final double NARROW = 350;
    private static final double NARROW_HEIGHT = 230;

    public LineChart {
        moments = List.copyOf(moments);
        lines = List.copyOf(lines);
        bands = List.copyOf(bands);
        for (Line line : lines) {
            if (line.values().size() != moments.size()) {
                throw new IllegalArgumentException("The line " + line.name() + " needs one value for each moment");
            }
        }
    }

    /** Whether no line has a value. */
    public boolean isEmpty() {
        return lines.stream().allMatch(Line::isEmpty);
    }

    /** The picture for desktop and tablet. */
    public LinePlot wide() {
        return plot(WIDE, WIDE_HEIGHT, false);
    }

    /** The picture for phones: fewer ticks, short names. */
    public LinePlot narrow() {
        return plot(NARROW, NARROW_HEIGHT, true);
    }

    /**
     * The picture for a given size.
     *
     * @param width in units of which a letter is about {@value LinePlotter#LETTER} wide
     * @param shortNames whether lines end with their short names
     */
    public LinePlot plot(double width, double height, boolean shortNames) {
        return new LinePlotter(this, width, height, shortNames).plot();
    }

    /** The same figures as rows of a table. */
    public List<Row> table() {
        return IntStream.range(0, moments.size())
                .mapToObj(index -> new Row(
                        moments.get(index),
                        lines.stream()
                                .map(line -> line.values().get(index))
                                .map(value -> value == null ? null : written.apply(value))
                                .toList()))
                .toList();
    }

    /** @param values as they are written, one for each line; {@code null} where there is none */
    public record Row(String moment, List<String> values) {}
}
