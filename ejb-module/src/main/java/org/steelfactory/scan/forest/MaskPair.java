package org.steelfactory.scan.forest;

import java.util.List;

/**
 * Two columns of four trees: which leaves of each tree are within reach of a row, by the ranks of its two numbers. The
 * four places in the table of masks are packed in one long, and are the sum of what either rank contributes.
 */
final class MaskPair {

    static final int LANE_BITS = 16;
    static final int LANE = (1 << LANE_BITS) - 1;

    /** Of the two columns; where there is none, the column after the last. */
    final int firstColumn;

    final int secondColumn;
    /** By rank what it contributes to the places. */
    final long[] first;

    final long[] second;
    /** Leaves 0 to 63 within reach, by place. */
    final long[] low;
    /** Leaves 64 to 127. */
    final long[] high;

    /** The pair from {@code column} on; 128 leaves have at most 65 * 64 cells, four times that fits a lane. */
    MaskPair(List<MaskTree> trees, CutRanks cuts, int column) {
        int columns = cuts.columns();
        firstColumn = Math.min(column, columns);
        secondColumn = Math.min(column + 1, columns);
        first = new long[cuts.count(firstColumn) + 1];
        second = new long[cuts.count(secondColumn) + 1];
        int size = 0;
        for (MaskTree tree : trees) {
            size += tree.cells(firstColumn) * tree.cells(secondColumn);
        }
        low = new long[size];
        high = new long[size];
        int base = 0;
        for (int lane = 0; lane < trees.size(); lane++) {
            MaskTree tree = trees.get(lane);
            int cells = tree.cells(firstColumn);
            contribute(first, tree.places(firstColumn), base, 1, lane);
            contribute(second, tree.places(secondColumn), 0, cells, lane);
            combine(tree.masks(firstColumn, 0), tree.masks(secondColumn, 0), low, base);
            combine(tree.masks(firstColumn, 1), tree.masks(secondColumn, 1), high, base);
            base += cells * tree.cells(secondColumn);
        }
    }

    private static void contribute(long[] byRank, int[] places, int base, int stride, int lane) {
        int cell = 0;
        for (int rank = 0; rank < byRank.length; rank++) {
            while (cell < places.length && rank > places[cell]) {
                cell++;
            }
            byRank[rank] |= (long) (base + cell * stride) << lane * LANE_BITS;
        }
    }

    private static void combine(long[] first, long[] second, long[] masks, int base) {
        int place = base;
        for (long outer : second) {
            for (long inner : first) {
                masks[place++] = inner & outer;
            }
        }
    }
}
