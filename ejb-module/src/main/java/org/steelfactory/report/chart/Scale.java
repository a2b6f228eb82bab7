package org.steelfactory.report.chart;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An axis of values with round ticks. It needn't start at 0: that is right for lines, and wrong for bars.
 *
 * @param low the lowest tick
 * @param high the highest tick
 * @param step from one tick to the next: 1, 2 or 5 times a power of ten
 */
record Scale(double low, double high, double step) {

    private static final int MOST_STEPS = 6;
    private static final double[] ROUND = {1, 2, 5, 10};

    /** The axis that has room for these values; from 0 to 1 where there are none. */
    static Scale over(Stream<Double> values) {
        DoubleSummaryStatistics range =
                values.mapToDouble(Double::doubleValue).filter(Double::isFinite).summaryStatistics();
        if (range.getCount() == 0) {
            return new Scale(0, 1, 1);
        }
        double span = range.getMax() - range.getMin();
        double step = step(span > 0 ? span : Math.max(1, Math.abs(range.getMax())));
        double low = Math.floor(range.getMin() / step) * step;
        double high = Math.ceil(range.getMax() / step) * step;
        return new Scale(low, high > low ? high : low + step, step);
    }

    private static double step(double span) {
        double least = span / (MOST_STEPS - 1);
        double power = Math.pow(10, Math.floor(Math.log10(least)));
        for (double round : ROUND) {
            if (round * power >= least * (1 - 1e-9)) {
                return round * power;
            }
        }
        return ROUND[ROUND.length - 1] * power;
    }

    /** The ticks from low to high. */
    List<Double> ticks() {
        int steps = (int) Math.round((high - low) / step);
        return IntStream.rangeClosed(0, steps)
                .mapToObj(index -> low + index * step)
                .toList();
    }

    /** How far up a value lies, 0 at the lowest tick and 1 at the highest. */
    double share(double value) {
        return (value - low) / (high - low);
    }
}
