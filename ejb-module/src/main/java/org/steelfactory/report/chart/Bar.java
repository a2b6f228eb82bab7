package org.steelfactory.report.chart;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A horizontal bar. All bars of a chart start at 0, so that their lengths compare.
 *
 * @param label what it stands for
 * @param share its length, where 1 is the longest
 * @param value the figure, with its unit
 * @param detail a second figure beside it; {@code ""} for none
 */
public record Bar(String label, double share, String value, String detail) {

    /**
     * Bars for some things, in their order.
     *
     * @param size what the length tells; not negative
     * @param words label, value and detail of each
     */
    public static <T> List<Bar> of(List<T> things, ToDoubleFunction<T> size, Function<T, Words> words) {
        double most = things.stream().mapToDouble(size).max().orElse(0);
        return things.stream()
                .map(thing -> words.apply(thing).bar(most > 0 ? size.applyAsDouble(thing) / most : 0))
                .toList();
    }

    /** What stands beside a bar. */
    public record Words(String label, String value, String detail) {

        private Bar bar(double share) {
            return new Bar(label, share, value, detail);
        }
    }
}
