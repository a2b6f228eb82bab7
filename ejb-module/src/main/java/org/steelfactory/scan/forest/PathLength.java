package org.steelfactory.scan.forest;

/** Lengths of paths, in cuts. */
final class PathLength {

    /**
     * All lengths are whole multiples of this. Sums over the trees of a forest are then exact, in whatever order a
     * kernel adds them: every kernel gives the same score to the last bit.
     */
    static final double UNIT = 0x1.0p-32;

    private PathLength() {}

    /**
     * c(n) for each n from 0 to {@code upTo}: the mean number of cuts after which a row of n is alone, 2H(n-1) - 2(n-1)/n
     * with H(i) = 1 + 1/2 + … + 1/i. Nothing for a single row, 1 for two.
     */
    static double[] averages(int upTo) {
        double[] average = new double[upTo + 1];
        double harmonic = 0;
        for (int n = 2; n <= upTo; n++) {
            harmonic += 1.0 / (n - 1);
            average[n] = Math.rint((2 * harmonic - 2.0 * (n - 1) / n) / UNIT) * UNIT;
        }
        return average;
    }

    /** How deep a tree over so many rows grows: to the average height of such a tree, the ceiling of log2. */
    static int limit(int rows) {
        return rows <= 2 ? 1 : 32 - Integer.numberOfLeadingZeros(rows - 1);
    }
}
