package org.steelfactory.scan.forest;

/**
 * A way to find out how far rows fall in the trees of a forest. Kernels differ in speed alone: their sums are the same
 * to the last bit (see {@link PathLength#UNIT}). Safe for use by several threads at once.
 */
interface ScoringKernel {

    /**
     * Adds up each row's path lengths over all trees.
     *
     * @param rows rows, one after the other; no NaN among them, infinities are in order
     * @param from the first row to look at
     * @param to the row to stop before
     * @param sums where to put the sums, that of row i at i
     */
    void sumPaths(double[] rows, int from, int to, double[] sums);
}
