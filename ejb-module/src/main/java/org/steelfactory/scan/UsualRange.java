package org.steelfactory.scan;

import java.util.Arrays;

/**
 * What is usual for a machine: between which values nine of ten of its shifts lie.
 *
 * @param p05 the value below which 5 % of the shifts lie, in the unit of what is measured
 * @param p95 the value above which 5 % lie
 * @param mad median of the distances from the median
 * @param records how many shifts it is told from
 */
public record UsualRange(double p05, double median, double p95, double mad, long records) {

    /** Makes the median distance of normally distributed values their standard deviation. */
    private static final double NORMAL = 1.4826;

    /** @param values at least one */
    public static UsualRange of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = Quantiles.of(sorted, .5);
        return new UsualRange(
                Quantiles.of(sorted, .05),
                median,
                Quantiles.of(sorted, .95),
                Quantiles.medianDistance(values, median),
                values.length);
    }

    public boolean contains(double value) {
        return value >= p05 && value <= p95;
    }

    /** How many standard deviations the value is away from the median, ≥ 0; infinite where records hardly differ. */
    double robustZ(double value) {
        return value == median ? 0 : Math.abs(value - median) / (NORMAL * mad);
    }
}
