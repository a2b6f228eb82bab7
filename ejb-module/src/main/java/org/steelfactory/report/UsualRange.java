package org.steelfactory.report;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Between which values nine of ten shifts lie.
 *
 * @param low the 5th percentile
 * @param median the 50th
 * @param high the 95th
 * @param latest the newest shift's value; {@code null} where it can't be told
 * @param shifts how many the range is told from
 */
public record UsualRange(double low, double median, double high, Double latest, int shifts) {

    /** Of fewer nothing is said: one odd shift would be a tenth of them. */
    static final int FEWEST_SHIFTS = 10;

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    private static final double MARGIN = 0.1;

    /**
     * @param newestFirst one value for each shift; {@code null} where it can't be told
     * @return empty where there are fewer than {@value #FEWEST_SHIFTS} values
     */
    static Optional<UsualRange> of(Collection<Double> newestFirst) {
        List<Double> sorted =
                newestFirst.stream().filter(Objects::nonNull).sorted().toList();
        if (sorted.size() < FEWEST_SHIFTS) {
            return Optional.empty();
        }
        return Optional.of(new UsualRange(
                percentile(sorted, LOW),
                percentile(sorted, 0.5),
                percentile(sorted, HIGH),
                newestFirst.iterator().next(),
                sorted.size()));
    }

    /** Whether the newest value lies below the range. */
    public boolean isBelow() {
        return latest != null && latest < low;
    }

    /** Whether the newest value lies above the range. */
    public boolean isAbove() {
        return latest != null && latest > high;
    }

    /** Where a value lies on an axis that shows the whole range and the newest value, 0..1. */
    public double place(double value) {
        double least = latest == null ? low : Math.min(low, latest);
        double most = latest == null ? high : Math.max(high, latest);
        double span = most - least;
        return span == 0 ? 0.5 : (value - least + MARGIN * span) / (span * (1 + 2 * MARGIN));
    }

    /** With linear interpolation between neighbours (type 7 of Hyndman and Fan, 1996). */
    private static double percentile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}
