package org.steelfactory.scan.forest;

import java.util.Arrays;

/**
 * All cuts of a forest, sorted by column: a number's rank among them stands for it in every tree, so that a row is
 * searched once and then only whole numbers are compared. {@code x <= cut} exactly when the rank of x is at most the
 * place of the cut.
 */
final class CutRanks {

    /** Rows at once: their numbers and ranks stay in the first cache. */
    private static final int ROWS = 512;

    private final int columns;
    /** By column the different cuts, ascending, filled up with infinity to a power of two that leaves one place free. */
    private final double[][] cuts;

    private final int[] count;

    CutRanks(Forest forest) {
        columns = forest.columns;
        count = new int[columns];
        for (int feature : forest.feature) {
            if (feature != Tree.LEAF) {
                count[feature]++;
            }
        }
        cuts = new double[columns][];
        for (int column = 0; column < columns; column++) {
            cuts[column] = new double[count[column]];
            count[column] = 0;
        }
        for (int node = 0; node < forest.feature.length; node++) {
            int column = forest.feature[node];
            if (column != Tree.LEAF) {
                cuts[column][count[column]++] = forest.value[node];
            }
        }
        for (int column = 0; column < columns; column++) {
            double[] different = Arrays.stream(cuts[column]).sorted().distinct().toArray();
            count[column] = different.length;
            cuts[column] = Arrays.copyOf(different, Integer.highestOneBit(different.length) * 2);
            Arrays.fill(cuts[column], different.length, cuts[column].length, Double.POSITIVE_INFINITY);
        }
    }

    int columns() {
        return columns;
    }

    /** How many different cuts a column has, none after the last column; ranks go from 0 to this. */
    int count(int column) {
        return column < columns ? count[column] : 0;
    }

    /** The place of one of the forest's cuts, from 0. */
    int place(int column, double cut) {
        return Arrays.binarySearch(cuts[column], 0, count[column], cut);
    }

    /**
     * Ranks rows.
     *
     * @param ranks where to put them, column by column: that of row {@code from + i} at {@code column * stride + i}
     */
    void rank(double[] rows, int from, int to, int[] ranks, int stride) {
        double[] numbers = new double[ROWS];
        int[] found = new int[ROWS];
        for (int start = from; start < to; start += ROWS) {
            int size = Math.min(ROWS, to - start);
            for (int column = 0; column < columns; column++) {
                for (int i = 0; i < size; i++) {
                    numbers[i] = rows[(start + i) * columns + column];
                }
                search(cuts[column], numbers, size, found);
                System.arraycopy(found, 0, ranks, column * stride + start - from, size);
            }
        }
    }

    /** All numbers take each step of the search before the next: none waits for another's memory. */
    private static void search(double[] sorted, double[] numbers, int size, int[] found) {
        Arrays.fill(found, 0, size, 0);
        for (int step = sorted.length >> 1; step > 0; step >>= 1) {
            for (int i = 0; i < size; i++) {
                int rank = found[i];
                found[i] = sorted[rank + step - 1] < numbers[i] ? rank + step : rank;
            }
        }
    }
}
