package org.steelfactory.scan.forest;

/** The reference: each row walks down each tree. */
final class WalkKernel implements ScoringKernel {

    private final Forest forest;

    WalkKernel(Forest forest) {
        this.forest = forest;
    }

    @Override
    public void sumPaths(double[] rows, int from, int to, double[] sums) {
        for (int row = from; row < to; row++) {
            double sum = 0;
            for (int tree = 0; tree < forest.trees(); tree++) {
                sum += forest.value[leaf(forest.root[tree], rows, row * forest.columns)];
            }
            sums[row] = sum;
        }
    }

    private int leaf(int root, double[] rows, int offset) {
        int node = root;
        while (forest.feature[node] != Tree.LEAF) {
            node = rows[offset + forest.feature[node]] <= forest.value[node] ? node + 1 : forest.right[node];
        }
        return node;
    }
}
