package org.steelfactory.scan.forest;

import java.util.Arrays;
import java.util.List;

/**
 * Four trees side by side. For each column a number's rank gives the cells it lies in, those of the four trees packed
 * in one long, and each multiplied so that the sum over a group of columns is a place in a table of leaf masks.
 */
final class MaskQuad {

    static final int TREES = 4;
    private static final int LANE_BITS = 16;
    private static final int LANE = (1 << LANE_BITS) - 1;
    private static final int LEAVES = MaskTree.MAX_LEAVES;

    /** Largest table of a group: small enough for several to stay in the first cache. */
    private static final int MAX_CELLS = 600;

    /** By column and rank the packed places. */
    private final long[][] packed;
    /** Where the columns of each group end. */
    private final int[] groupEnd;
    /** By group and tree where its table begins. */
    private final int[] table;

    private final long[] lowMasks;
    private final long[] highMasks;
    private final double[] path;

    MaskQuad(List<MaskTree> trees, CutRanks cuts) {
        int columns = trees.get(0).columns();
        groupEnd = groups(trees, columns);
        packed = new long[columns][];
        table = new int[groupEnd.length * TREES];
        path = new double[TREES * LEAVES];
        int size = 0;
        for (int group = 0; group < groupEnd.length; group++) {
            for (int lane = 0; lane < TREES; lane++) {
                table[group * TREES + lane] = size;
                size += cells(trees.get(lane), start(group), groupEnd[group]);
            }
        }
        lowMasks = new long[size];
        highMasks = new long[size];
        for (int column = 0; column < columns; column++) {
            packed[column] = new long[cuts.count(column) + 1];
        }
        for (int lane = 0; lane < TREES; lane++) {
            MaskTree tree = trees.get(lane);
            System.arraycopy(tree.path, 0, path, lane * LEAVES, tree.path.length);
            for (int group = 0; group < groupEnd.length; group++) {
                fill(tree, lane, start(group), groupEnd[group], table[group * TREES + lane]);
            }
        }
    }

    private int start(int group) {
        return group == 0 ? 0 : groupEnd[group - 1];
    }

    /** Neighbouring columns go together as long as their table stays small in each of the trees. */
    private static int[] groups(List<MaskTree> trees, int columns) {
        int[] ends = new int[columns];
        int groups = 0;
        int start = 0;
        for (int end = 1; end <= columns; end++) {
            int next = end + 1;
            int from = start;
            if (end == columns || trees.stream().anyMatch(tree -> cells(tree, from, next) > MAX_CELLS)) {
                ends[groups++] = end;
                start = end;
            }
        }
        return Arrays.copyOf(ends, groups);
    }

    private static int cells(MaskTree tree, int from, int to) {
        int cells = 1;
        for (int column = from; column < to; column++) {
            cells *= tree.cells(column);
        }
        return cells;
    }

    private void fill(MaskTree tree, int lane, int from, int to, int base) {
        int size = cells(tree, from, to);
        Arrays.fill(lowMasks, base, base + size, -1L);
        Arrays.fill(highMasks, base, base + size, -1L);
        int stride = 1;
        for (int column = from; column < to; column++) {
            long[] low = tree.masks(column, 0);
            long[] high = tree.masks(column, 1);
            int cells = tree.cells(column);
            for (int place = 0; place < size; place++) {
                lowMasks[base + place] &= low[place / stride % cells];
                highMasks[base + place] &= high[place / stride % cells];
            }
            int cell = 0;
            int[] places = tree.places[column];
            for (int rank = 0; rank < packed[column].length; rank++) {
                while (cell < places.length && rank > places[cell]) {
                    cell++;
                }
                packed[column][rank] |= (long) (cell * stride) << lane * LANE_BITS;
            }
            stride *= cells;
        }
    }

    /** Adds the four trees' paths of ranked rows; ranks lie column by column. */
    void add(int[] ranks, int rankStride, int size, double[] sums, int at) {
        for (int row = 0; row < size; row++) {
            long a = -1;
            long b = -1;
            long c = -1;
            long d = -1;
            int column = 0;
            for (int group = 0; group < groupEnd.length; group++) {
                long places = 0;
                for (int end = groupEnd[group]; column < end; column++) {
                    places += packed[column][ranks[column * rankStride + row]];
                }
                int tables = group * TREES;
                a &= lowMasks[table[tables] + (int) (places & LANE)];
                b &= lowMasks[table[tables + 1] + (int) (places >>> LANE_BITS & LANE)];
                c &= lowMasks[table[tables + 2] + (int) (places >>> 2 * LANE_BITS & LANE)];
                d &= lowMasks[table[tables + 3] + (int) (places >>> 3 * LANE_BITS)];
            }
            double sum = a != 0 ? path[Long.numberOfTrailingZeros(a)] : high(0, ranks, rankStride, row);
            sum += b != 0 ? path[LEAVES + Long.numberOfTrailingZeros(b)] : high(1, ranks, rankStride, row);
            sum += c != 0 ? path[2 * LEAVES + Long.numberOfTrailingZeros(c)] : high(2, ranks, rankStride, row);
            sum += d != 0 ? path[3 * LEAVES + Long.numberOfTrailingZeros(d)] : high(3, ranks, rankStride, row);
            sums[at + row] += sum;
        }
    }

    /** The path of a row whose leaf isn't among the first 64. */
    private double high(int lane, int[] ranks, int rankStride, int row) {
        long mask = -1;
        int column = 0;
        for (int group = 0; group < groupEnd.length; group++) {
            long places = 0;
            for (int end = groupEnd[group]; column < end; column++) {
                places += packed[column][ranks[column * rankStride + row]];
            }
            mask &= highMasks[table[group * TREES + lane] + (int) (places >>> lane * LANE_BITS & LANE)];
        }
        return path[lane * LEAVES + 64 + Long.numberOfTrailingZeros(mask)];
    }
}
