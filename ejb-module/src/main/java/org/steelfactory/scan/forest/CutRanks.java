package org.steelfactory.scan.forest;

import java.util.Arrays;

/**
 * All cuts of a forest, sorted by column: a number's rank among them stands for it in every tree, so that a row is
 * searched once and then only whole numbers are compared. {@code x <= cut} exactly when the rank of x is at most the
 * place of the cut.
 */
final class CutRanks {

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
        for (int column = 0; column < columns; column++) {
            if (count[column] > 0) {
                rank(cuts[column], rows, from * columns + column, to - from, ranks, column * stride);
            }
        }
    }

    /** Four searches go hand in hand: each waits for memory most of its time. */
    private void rank(double[] sorted, double[] rows, int first, int size, int[] ranks, int at) {
        int i = 0;
        for (; i + 4 <= size; i += 4) {
            double a = rows[first + i * columns];
            double b = rows[first + (i + 1) * columns];
            double c = rows[first + (i + 2) * columns];
            double d = rows[first + (i + 3) * columns];
            int rankA = 0;
            int rankB = 0;
            int rankC = 0;
            int rankD = 0;
            for (int step = sorted.length >> 1; step > 0; step >>= 1) {
                rankA += sorted[rankA + step - 1] < a ? step : 0;
                rankB += sorted[rankB + step - 1] < b ? step : 0;
                rankC += sorted[rankC + step - 1] < c ? step : 0;
                rankD += sorted[rankD + step - 1] < d ? step : 0;
            }
            ranks[at + i] = rankA;
            ranks[at + i + 1] = rankB;
            ranks[at + i + 2] = rankC;
            ranks[at + i + 3] = rankD;
        }
        for (; i < size; i++) {
            double a = rows[first + i * columns];
            int rank = 0;
            for (int step = sorted.length >> 1; step > 0; step >>= 1) {
                rank += sorted[rank + step - 1] < a ? step : 0;
            }
            ranks[at + i] = rank;
        }
    }
}
