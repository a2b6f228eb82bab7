package org.steelfactory.scan.forest;

import java.util.Arrays;

/**
 * Grows one tree after the other: draws a sample of the rows without replacement, then cuts it at random places of
 * random columns until each row is alone, no column differs any more, or the tree is as high as such a tree is on
 * average. Not safe for use by several threads.
 */
final class TreeGrower {

    private final double[] rows;
    private final int columns;
    private final int rowCount;
    private final int sampleSize;
    private final int depthLimit;

    /** The sample, column by column: growing reads one column at a time. */
    private final double[] sample;
    /** The sample's rows, those of each node side by side. */
    private final int[] order;
    /** All columns; those that still differ within the node at hand come first. */
    private final int[] candidates;

    private final int[] feature;
    private final double[] cut;
    private final int[] size;
    private int nodes;
    private SplitMix64 random;

    /**
     * @param rows numbers, none of them NaN; an infinity counts as the largest number of its sign
     * @param sampleSize how many rows each tree sees, at most as many as there are
     */
    TreeGrower(double[] rows, int columns, int sampleSize) {
        this.rows = rows;
        this.columns = columns;
        this.rowCount = rows.length / columns;
        this.sampleSize = sampleSize;
        this.depthLimit = PathLength.limit(sampleSize);
        this.sample = new double[sampleSize * columns];
        this.order = new int[sampleSize];
        this.candidates = new int[columns];
        this.feature = new int[2 * sampleSize - 1];
        this.cut = new double[2 * sampleSize - 1];
        this.size = new int[2 * sampleSize - 1];
    }

    /** The tree of this seed: the same on any thread, whatever was grown before. */
    Tree grow(long seed) {
        random = new SplitMix64(seed);
        nodes = 0;
        int[] drawn = RowSample.draw(random, rowCount, sampleSize);
        for (int i = 0; i < sampleSize; i++) {
            order[i] = i;
            for (int column = 0; column < columns; column++) {
                double value = rows[drawn[i] * columns + column];
                sample[column * sampleSize + i] = Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
            }
        }
        for (int column = 0; column < columns; column++) {
            candidates[column] = column;
        }
        grow(0, sampleSize, 0, columns);
        return new Tree(Arrays.copyOf(feature, nodes), Arrays.copyOf(cut, nodes), Arrays.copyOf(size, nodes));
    }

    /** Grows the node of the rows {@code from..to-1} of {@code order}, of which {@code open} columns may still differ. */
    private void grow(int from, int to, int depth, int open) {
        int node = nodes++;
        size[node] = to - from;
        feature[node] = Tree.LEAF;
        cut[node] = 0;
        if (to - from == 1 || depth == depthLimit) {
            return;
        }
        int differing = open;
        while (differing > 0) {
            int at = random.nextInt(differing);
            int column = candidates[at];
            double min = Double.MAX_VALUE;
            double max = -Double.MAX_VALUE;
            for (int i = from; i < to; i++) {
                double value = sample[column * sampleSize + order[i]];
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
            if (min < max) {
                double place = between(min, max, random.nextDouble());
                int middle = partition(from, to, column, place);
                feature[node] = column;
                cut[node] = place;
                grow(from, middle, depth + 1, differing);
                grow(middle, to, depth + 1, differing);
                return;
            }
            differing--;
            candidates[at] = candidates[differing];
            candidates[differing] = column;
        }
    }

    /** A place in [min, max), so that neither side of the cut is empty; 0 is never negative. */
    static double between(double min, double max, double share) {
        double range = max - min;
        double place = Double.isInfinite(range) ? min * (1 - share) + max * share : min + range * share;
        return (place < max ? place : min) + 0.0;
    }

    private int partition(int from, int to, int column, double place) {
        int left = from;
        int right = to - 1;
        while (left <= right) {
            int row = order[left];
            if (sample[column * sampleSize + row] <= place) {
                left++;
            } else {
                order[left] = order[right];
                order[right--] = row;
            }
        }
        return left;
    }
}
