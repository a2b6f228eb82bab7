package org.steelfactory.scan.forest;

/**
 * A tree as it grows and as it is stored: its nodes in preorder, each followed by all on its left (rows up to the cut),
 * then by all on its right (rows above it).
 *
 * @param feature the column each node cuts, {@link #LEAF} for a leaf
 * @param cut where each node cuts; without meaning for a leaf
 * @param size how many rows of the tree's sample came to each node, 1 or more
 */
record Tree(int[] feature, double[] cut, int[] size) {

    static final int LEAF = -1;

    /** How many leaves it has: one more than it has cuts. */
    int leaves() {
        return feature.length / 2 + 1;
    }
}
