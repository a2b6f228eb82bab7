package org.steelfactory.scan.forest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A tree turned inside out: where a number lies among the tree's cuts of its column (its cell) says which leaves are
 * still within reach; what is within reach in every column is the row's leaf. Leaves are numbered by how many rows of
 * the sample they hold, so that the first 64 are nearly always enough.
 *
 * <p>C. Lucchese et al., "QuickScorer: a fast algorithm to rank documents with additive ensembles of regression trees",
 * SIGIR 2015.
 */
final class MaskTree {

    /** A leaf is a bit of two words. */
    static final int MAX_LEAVES = 128;

    private static final int[] NO_CUT = {};

    /** By column the places of the tree's own cuts among the forest's. */
    private final int[][] places;
    /** Path lengths of the leaves. */
    final double[] path;

    /** By leaf and column the first and last cell from which the leaf can be reached. */
    private final int[][] first;

    private final int[][] last;

    private MaskTree(int columns, int leaves) {
        places = new int[columns][];
        path = new double[leaves];
        first = new int[leaves][];
        last = new int[leaves][];
    }

    /** A tree of one leaf and no length: fills up a group. */
    static MaskTree nothing(int columns) {
        MaskTree tree = new MaskTree(columns, 1);
        Arrays.fill(tree.places, NO_CUT);
        tree.first[0] = new int[columns];
        tree.last[0] = new int[columns];
        return tree;
    }

    static MaskTree of(Forest forest, int tree, CutRanks cuts) {
        int from = forest.root[tree];
        int to = forest.root[tree + 1];
        int[] leaves = IntStream.range(from, to)
                .filter(node -> forest.feature[node] == Tree.LEAF)
                .boxed()
                .sorted(Comparator.comparingInt(leaf -> -forest.size[leaf]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] number = new int[to - from];
        MaskTree turned = new MaskTree(forest.columns, leaves.length);
        for (int leaf = 0; leaf < leaves.length; leaf++) {
            number[leaves[leaf] - from] = leaf;
            turned.path[leaf] = forest.value[leaves[leaf]];
        }
        for (int column = 0; column < forest.columns; column++) {
            int wanted = column;
            turned.places[column] = IntStream.range(from, to)
                    .filter(node -> forest.feature[node] == wanted)
                    .map(node -> cuts.place(wanted, forest.value[node]))
                    .sorted()
                    .distinct()
                    .toArray();
        }
        int[] firstCell = new int[forest.columns];
        int[] lastCell = new int[forest.columns];
        Arrays.setAll(lastCell, column -> turned.places[column].length);
        turned.reach(forest, from, from, number, cuts, firstCell, lastCell);
        return turned;
    }

    private void reach(Forest forest, int node, int root, int[] number, CutRanks cuts, int[] from, int[] to) {
        int column = forest.feature[node];
        if (column == Tree.LEAF) {
            first[number[node - root]] = from.clone();
            last[number[node - root]] = to.clone();
            return;
        }
        int cell = Arrays.binarySearch(places[column], cuts.place(column, forest.value[node]));
        int left = to[column];
        to[column] = Math.min(left, cell);
        reach(forest, node + 1, root, number, cuts, from, to);
        to[column] = left;
        int right = from[column];
        from[column] = Math.max(right, cell + 1);
        reach(forest, forest.right[node], root, number, cuts, from, to);
        from[column] = right;
    }

    /** The places of the tree's own cuts among the forest's of that column, ascending; none after the last column. */
    int[] places(int column) {
        return column < places.length ? places[column] : NO_CUT;
    }

    /** How many cells the tree's cuts make of a column. */
    int cells(int column) {
        return places(column).length + 1;
    }

    /** By cell of a column the leaves within reach, those numbered from {@code 64 * word} on. */
    long[] masks(int column, int word) {
        long[] masks = new long[cells(column)];
        if (column >= places.length) {
            masks[0] = -1;
            return masks;
        }
        for (int leaf = word * 64; leaf < Math.min(path.length, word * 64 + 64); leaf++) {
            for (int cell = first[leaf][column]; cell <= last[leaf][column]; cell++) {
                masks[cell] |= 1L << leaf;
            }
        }
        return masks;
    }
}
