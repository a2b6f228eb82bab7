package org.steelfactory.scan.forest;

import java.util.Arrays;

/**
 * For batches of some hundred rows and more: every tree is filled up to a perfect one, so that each row takes the same
 * number of steps and none of them a branch; four rows walk at once.
 */
final class HeapKernel implements ScoringKernel {

    private static final int MAX_DEPTH = 10;
    private static final int COLUMN_BITS = 8;
    private static final int COLUMN_MASK = (1 << COLUMN_BITS) - 1;
    private static final int BLOCK = 1024;

    private final int columns;
    private final int trees;
    private final int depth;
    private final CutRanks cuts;
    /** By tree a heap from 1 on: a cut's place among its column's, above the column. A row ranked higher goes right. */
    private final int[] node;
    /** By tree the path length of each place below the heap. */
    private final double[] path;

    /** Whether the forest's trees are low enough to be filled up, and its columns few enough. */
    static boolean fits(Forest forest) {
        return forest.depthLimit() <= MAX_DEPTH && forest.columns <= 1 << COLUMN_BITS;
    }

    HeapKernel(Forest forest) {
        columns = forest.columns;
        trees = forest.trees();
        depth = forest.depthLimit();
        cuts = new CutRanks(forest);
        node = new int[trees << depth];
        path = new double[trees << depth];
        for (int tree = 0; tree < trees; tree++) {
            fill(forest, forest.root[tree], tree << depth, 1, 0);
        }
    }

    private void fill(Forest forest, int from, int base, int at, int level) {
        if (forest.feature[from] == Tree.LEAF) {
            int below = depth - level;
            int first = base + (at << below) - (1 << depth);
            Arrays.fill(path, first, first + (1 << below), forest.value[from]);
            return;
        }
        int column = forest.feature[from];
        node[base + at] = cuts.place(column, forest.value[from]) << COLUMN_BITS | column;
        fill(forest, from + 1, base, 2 * at, level + 1);
        fill(forest, forest.right[from], base, 2 * at + 1, level + 1);
    }

    @Override
    public void sumPaths(double[] rows, int from, int to, double[] sums) {
        int[] ranks = new int[columns * BLOCK];
        for (int block = from; block < to; block += BLOCK) {
            int size = Math.min(BLOCK, to - block);
            cuts.rank(rows, block, block + size, ranks, BLOCK);
            Arrays.fill(sums, block, block + size, 0);
            for (int tree = 0; tree < trees; tree++) {
                walk(tree << depth, ranks, size, sums, block);
            }
        }
    }

    private void walk(int base, int[] ranks, int size, double[] sums, int at) {
        int leaves = base - (1 << depth);
        int i = 0;
        for (; i + 4 <= size; i += 4) {
            int a = 1;
            int b = 1;
            int c = 1;
            int d = 1;
            for (int level = 0; level < depth; level++) {
                a = step(a, node[base + a], ranks, i);
                b = step(b, node[base + b], ranks, i + 1);
                c = step(c, node[base + c], ranks, i + 2);
                d = step(d, node[base + d], ranks, i + 3);
            }
            sums[at + i] += path[leaves + a];
            sums[at + i + 1] += path[leaves + b];
            sums[at + i + 2] += path[leaves + c];
            sums[at + i + 3] += path[leaves + d];
        }
        for (; i < size; i++) {
            int a = 1;
            for (int level = 0; level < depth; level++) {
                a = step(a, node[base + a], ranks, i);
            }
            sums[at + i] += path[leaves + a];
        }
    }

    /** To the left child, or to the right one when the rank is above the cut's place: the sign of their difference. */
    private static int step(int place, int code, int[] ranks, int i) {
        return place << 1 | ((code >>> COLUMN_BITS) - ranks[(code & COLUMN_MASK) * BLOCK + i]) >>> 31;
    }
}
