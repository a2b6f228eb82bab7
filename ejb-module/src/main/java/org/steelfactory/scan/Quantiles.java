package org.steelfactory.scan;

import java.util.Arrays;
import java.util.OptionalDouble;

/** Figures that a few wild values can't move. */
final class Quantiles {

    private Quantiles() {}

    /** The value below which a share of the values lies, linear between the two next to it; of sorted values, ≥ 1. */
    static double of(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double low = sorted[below];
        double high = sorted[Math.min(below + 1, sorted.length - 1)];
        return low + (high - low) * (place - below);
    }

    /** Empty where there are no values. */
    static OptionalDouble median(double[] values) {
        if (values.length == 0) {
            return OptionalDouble.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return OptionalDouble.of(of(sorted, .5));
    }

    /** Median of the absolute distances from a centre; of values, ≥ 1. */
    static double medianDistance(double[] values, double centre) {
        return median(Arrays.stream(values)
                        .map(value -> Math.abs(value - centre))
                        .toArray())
                .orElseThrow();
    }
}
