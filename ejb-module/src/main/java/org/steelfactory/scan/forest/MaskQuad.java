package org.steelfactory.scan.forest;

import java.util.Arrays;
import java.util.List;

/** Four trees side by side: their masks are looked up together, two columns at a time. */
final class MaskQuad {

    static final int TREES = 4;

    /** Rows at once: what is within reach of them stays in the first cache from one pair of columns to the next. */
    static final int ROWS = 512;

    private static final int LANE_BITS = MaskPair.LANE_BITS;
    private static final int LANE = MaskPair.LANE;
    private static final int LEAVES = MaskTree.MAX_LEAVES;

    /** An even number of them: they are looked up two at a time. */
    private final MaskPair[] pairs;

    private final double[] path;

    MaskQuad(List<MaskTree> trees, CutRanks cuts) {
        pairs = new MaskPair[(cuts.columns() + 3) / 4 * 2];
        Arrays.setAll(pairs, pair -> new MaskPair(trees, cuts, pair * 2));
        path = new double[TREES * LEAVES];
        for (int lane = 0; lane < TREES; lane++) {
            double[] lengths = trees.get(lane).path;
            System.arraycopy(lengths, 0, path, lane * LEAVES, lengths.length);
        }
    }

    /**
     * Adds the four trees' paths of ranked rows.
     *
     * @param ranks column by column, with one of zeros after the last
     * @param reach room for {@link #ROWS} masks for each tree
     */
    void add(int[] ranks, int stride, int size, long[][] reach, double[] sums, int at) {
        for (int from = 0; from < size; from += ROWS) {
            int rows = Math.min(ROWS, size - from);
            for (long[] masks : reach) {
                Arrays.fill(masks, 0, rows, -1L);
            }
            for (int pair = 0; pair < pairs.length; pair += 2) {
                narrow(pairs[pair], pairs[pair + 1], ranks, stride, from, rows, reach);
            }
            addPaths(ranks, stride, from, rows, reach, sums, at + from);
        }
    }

    private static void narrow(MaskPair p, MaskPair q, int[] ranks, int stride, int from, int rows, long[][] reach) {
        long[] a = reach[0];
        long[] b = reach[1];
        long[] c = reach[2];
        long[] d = reach[3];
        long[] p1 = p.first;
        long[] p2 = p.second;
        long[] q1 = q.first;
        long[] q2 = q.second;
        long[] pMasks = p.low;
        long[] qMasks = q.low;
        int p1Ranks = p.firstColumn * stride + from;
        int p2Ranks = p.secondColumn * stride + from;
        int q1Ranks = q.firstColumn * stride + from;
        int q2Ranks = q.secondColumn * stride + from;
        for (int row = 0; row < rows; row++) {
            long x = p1[ranks[p1Ranks + row]] + p2[ranks[p2Ranks + row]];
            long y = q1[ranks[q1Ranks + row]] + q2[ranks[q2Ranks + row]];
            a[row] &= pMasks[(int) x & LANE] & qMasks[(int) y & LANE];
            b[row] &= pMasks[(int) (x >>> LANE_BITS) & LANE] & qMasks[(int) (y >>> LANE_BITS) & LANE];
            c[row] &= pMasks[(int) (x >>> 2 * LANE_BITS) & LANE] & qMasks[(int) (y >>> 2 * LANE_BITS) & LANE];
            d[row] &= pMasks[(int) (x >>> 3 * LANE_BITS)] & qMasks[(int) (y >>> 3 * LANE_BITS)];
        }
    }

    private void addPaths(int[] ranks, int stride, int from, int rows, long[][] reach, double[] sums, int at) {
        long[] a = reach[0];
        long[] b = reach[1];
        long[] c = reach[2];
        long[] d = reach[3];
        for (int row = 0; row < rows; row++) {
            int leafA = Long.numberOfTrailingZeros(a[row]);
            int leafB = Long.numberOfTrailingZeros(b[row]);
            int leafC = Long.numberOfTrailingZeros(c[row]);
            int leafD = Long.numberOfTrailingZeros(d[row]);
            if (((leafA | leafB | leafC | leafD) & Long.SIZE) != 0) {
                leafA = leafA < Long.SIZE ? leafA : highLeaf(0, ranks, stride, from + row);
                leafB = leafB < Long.SIZE ? leafB : highLeaf(1, ranks, stride, from + row);
                leafC = leafC < Long.SIZE ? leafC : highLeaf(2, ranks, stride, from + row);
                leafD = leafD < Long.SIZE ? leafD : highLeaf(3, ranks, stride, from + row);
            }
            sums[at + row] +=
                    path[leafA] + path[LEAVES + leafB] + (path[2 * LEAVES + leafC] + path[3 * LEAVES + leafD]);
        }
    }

    /** The leaf of a row that isn't among the first 64. */
    private int highLeaf(int lane, int[] ranks, int stride, int row) {
        long mask = -1;
        for (MaskPair pair : pairs) {
            long places = pair.first[ranks[pair.firstColumn * stride + row]]
                    + pair.second[ranks[pair.secondColumn * stride + row]];
            mask &= pair.high[(int) (places >>> lane * LANE_BITS) & LANE];
        }
        return Long.SIZE + Long.numberOfTrailingZeros(mask);
    }
}
