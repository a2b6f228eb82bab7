package org.steelfactory.scan.forest;

import java.util.Arrays;

/** From path lengths to scores: s = 2^(-E(h) / c(n)). The same bits on every platform, which Math.pow doesn't promise. */
final class AnomalyScore {

    /** What each row of a forest scores that has seen no difference between rows. */
    private static final double NOTHING_KNOWN = .5;

    private static final int STEPS = 256;
    private static final double LN2_STEP = StrictMath.log(2) / STEPS;
    private static final double[] STEP = new double[STEPS];

    static {
        Arrays.setAll(STEP, i -> StrictMath.pow(2, -(double) i / STEPS));
    }

    private AnomalyScore() {}

    /**
     * @param sum the sum of a row's paths over all trees
     * @param averagePaths the sum that the average row has; 0 when the forest has seen a single row
     * @return s in (0, 1]
     */
    static double of(double sum, double averagePaths) {
        return averagePaths == 0 ? NOTHING_KNOWN : powerOfTwo(sum / averagePaths);
    }

    /** 2^-x but for the last bits, and exact for whole x, for x in 0..1000. */
    static double powerOfTwo(double x) {
        double scaled = x * STEPS;
        int step = (int) scaled;
        double t = (scaled - step) * LN2_STEP;
        double rest = 1 - t * (1 - t / 2 * (1 - t / 3 * (1 - t / 4 * (1 - t / 5))));
        return STEP[step % STEPS] * rest * Math.scalb(1.0, -(step / STEPS));
    }

    /**
     * The offset below whose negative a share of the training rows scores: the quantile of -s, linear between the two
     * rows next to it, as scikit-learn takes it.
     *
     * @param sums of the training rows; are put in order
     */
    static double offset(double[] sums, double share, double averagePaths) {
        Arrays.sort(sums);
        double place = share * (sums.length - 1);
        int below = (int) place;
        double low = -of(sums[below], averagePaths);
        double high = -of(sums[Math.min(below + 1, sums.length - 1)], averagePaths);
        return low + (high - low) * (place - below);
    }
}
