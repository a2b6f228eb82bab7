package org.steelfactory.scan.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The trees of a forest in flat arrays, nodes in preorder, one tree after the other: the left child of node i is i + 1,
 * the right one {@code right[i]}. Not to be changed once built.
 */
final class Forest {

    /** Columns of a row. */
    final int columns;
    /** How many rows each tree saw. */
    final int sampleSize;
    /** Where each tree begins, and where the last one ends. */
    final int[] root;
    /** Column a node cuts, {@link Tree#LEAF} for a leaf. */
    final int[] feature;
    /** Of an inner node its cut: rows up to it go left. Of a leaf the length of the path of a row that ends there. */
    final double[] value;

    final int[] right;
    /** Rows of the tree's sample in each node. */
    final int[] size;

    private final double[] averages;
    private final int depthLimit;

    /**
     * @throws IllegalArgumentException when the nodes of a tree don't form one, or not one of that sample: a stored
     *     forest isn't believed
     */
    Forest(int columns, int sampleSize, List<Tree> trees) {
        this.columns = columns;
        this.sampleSize = sampleSize;
        this.averages = PathLength.averages(sampleSize);
        this.depthLimit = PathLength.limit(sampleSize);
        root = new int[trees.size() + 1];
        for (int tree = 0; tree < trees.size(); tree++) {
            root[tree + 1] = root[tree] + trees.get(tree).feature().length;
        }
        int nodes = root[trees.size()];
        feature = new int[nodes];
        value = new double[nodes];
        right = new int[nodes];
        size = new int[nodes];
        for (int tree = 0; tree < trees.size(); tree++) {
            Tree grown = trees.get(tree);
            System.arraycopy(grown.feature(), 0, feature, root[tree], grown.feature().length);
            System.arraycopy(grown.cut(), 0, value, root[tree], grown.cut().length);
            System.arraycopy(grown.size(), 0, size, root[tree], grown.size().length);
            int end = link(root[tree], root[tree + 1], 0);
            if (end != root[tree + 1] || size[root[tree]] != sampleSize) {
                throw new IllegalArgumentException(
                        "Tree " + tree + " isn't one over a sample of " + sampleSize + " rows");
            }
        }
    }

    /** Links the node with its right child, all below it too, and gives where they end. */
    private int link(int node, int end, int depth) {
        if (node >= end || depth > depthLimit || feature[node] >= columns || feature[node] < Tree.LEAF) {
            throw new IllegalArgumentException("Node " + node + " has no place in its tree");
        }
        if (feature[node] == Tree.LEAF) {
            if (size[node] < 1 || size[node] > sampleSize) {
                throw new IllegalArgumentException("Leaf " + node + " holds " + size[node] + " rows");
            }
            value[node] = depth + averages[size[node]];
            right[node] = node;
            return node + 1;
        }
        if (!Double.isFinite(value[node])) {
            throw new IllegalArgumentException("Node " + node + " cuts at " + value[node]);
        }
        value[node] += 0.0; // never negative zero: cuts are compared as bits, too
        right[node] = link(node + 1, end, depth + 1);
        int after = link(right[node], end, depth + 1);
        size[node] = size[node + 1] + size[right[node]];
        return after;
    }

    /** No leaf lies deeper, in cuts. */
    int depthLimit() {
        return depthLimit;
    }

    int trees() {
        return root.length - 1;
    }

    /** The sum over all trees of the path of a row that is as easily set apart as the average one. */
    double averagePaths() {
        return trees() * averages[sampleSize];
    }

    /** One of the trees by itself. */
    Tree tree(int tree) {
        int from = root[tree];
        int to = root[tree + 1];
        double[] cuts = Arrays.copyOfRange(value, from, to);
        for (int node = from; node < to; node++) {
            if (feature[node] == Tree.LEAF) {
                cuts[node - from] = 0;
            }
        }
        return new Tree(Arrays.copyOfRange(feature, from, to), cuts, Arrays.copyOfRange(size, from, to));
    }

    List<Tree> all() {
        List<Tree> all = new ArrayList<>(trees());
        for (int tree = 0; tree < trees(); tree++) {
            all.add(tree(tree));
        }
        return all;
    }
}
