package org.steelfactory.report.chart;

/**
 * A value beside its usual range, on an axis that shows both; in whatever unit they all have.
 *
 * @param low where the range begins
 * @param median what lies in the middle of the usual values
 * @param high where the range ends
 * @param value {@code null} where it can't be told
 */
public record RangePlot(double low, double median, double high, Double value) {

    private static final double MARGIN = 0.1;

    /** Whether the value lies below the range. */
    public boolean isBelow() {
        return value != null && value < low;
    }

    /** Whether the value lies above the range. */
    public boolean isAbove() {
        return value != null && value > high;
    }

    /** Where something lies on the axis, 0..1. */
    public double place(double some) {
        double least = value == null ? low : Math.min(low, value);
        double most = value == null ? high : Math.max(high, value);
        double span = most - least;
        return span == 0 ? 0.5 : (some - least + MARGIN * span) / (span * (1 + 2 * MARGIN));
    }
}
