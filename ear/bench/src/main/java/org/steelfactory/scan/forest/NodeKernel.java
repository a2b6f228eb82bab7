package org.steelfactory.scan.forest;

/** The naive rival: every node an object, every row from the root of every tree. */
final class NodeKernel implements ScoringKernel {

    private record Node(int feature, double cut, Node left, Node right, double path) {}

    private final int columns;
    private final Node[] roots;

    NodeKernel(Forest forest) {
        columns = forest.columns;
        roots = new Node[forest.trees()];
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = node(forest, forest.root[tree]);
        }
    }

    private static Node node(Forest forest, int node) {
        return forest.feature[node] == Tree.LEAF
                ? new Node(Tree.LEAF, 0, null, null, forest.value[node])
                : new Node(
                        forest.feature[node],
                        forest.value[node],
                        node(forest, node + 1),
                        node(forest, forest.right[node]),
                        0);
    }

    @Override
    public void sumPaths(double[] rows, int from, int to, double[] sums) {
        for (int row = from; row < to; row++) {
            double sum = 0;
            for (Node root : roots) {
                Node node = root;
                while (node.feature != Tree.LEAF) {
                    node = rows[row * columns + node.feature] <= node.cut ? node.left : node.right;
                }
                sum += node.path;
            }
            sums[row] = sum;
        }
    }
}
