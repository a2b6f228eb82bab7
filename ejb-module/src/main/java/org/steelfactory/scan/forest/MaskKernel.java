package org.steelfactory.scan.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For large batches: no row walks at all, masks of leaves are looked up and combined, four trees at a time (see
 * {@link MaskTree}). Its tables take some milliseconds to build. Trees of more than 128 leaves are walked.
 */
final class MaskKernel implements ScoringKernel {

    /** Of more columns each holds but a cut or two of a tree, and the heap is as fast. */
    private static final int MAX_COLUMNS = 24;

    private static final int BLOCK = 4096;

    private final int columns;
    private final CutRanks cuts;
    private final MaskQuad[] quads;
    /** Sums the trees that have too many leaves, if there are any. */
    private final ScoringKernel others;

    /** Whether masks are faster than the heap on many rows. */
    static boolean pays(Forest forest) {
        return forest.columns <= MAX_COLUMNS;
    }

    MaskKernel(Forest forest) {
        columns = forest.columns;
        List<Tree> masked = new ArrayList<>();
        List<Tree> large = new ArrayList<>();
        for (Tree tree : forest.all()) {
            (tree.leaves() <= MaskTree.MAX_LEAVES ? masked : large).add(tree);
        }
        Forest low = large.isEmpty() ? forest : new Forest(columns, forest.sampleSize, masked);
        cuts = new CutRanks(low);
        quads = quads(low);
        others = large.isEmpty()
                ? (rows, from, to, sums) -> Arrays.fill(sums, from, to, 0)
                : ScoringKernels.withoutMasks(new Forest(columns, forest.sampleSize, large));
    }

    private MaskQuad[] quads(Forest forest) {
        MaskQuad[] all = new MaskQuad[(forest.trees() + MaskQuad.TREES - 1) / MaskQuad.TREES];
        for (int quad = 0; quad < all.length; quad++) {
            List<MaskTree> trees = new ArrayList<>();
            for (int tree = quad * MaskQuad.TREES; tree < (quad + 1) * MaskQuad.TREES; tree++) {
                trees.add(tree < forest.trees() ? MaskTree.of(forest, tree, cuts) : MaskTree.nothing(columns));
            }
            all[quad] = new MaskQuad(trees, cuts);
        }
        return all;
    }

    @Override
    public void sumPaths(double[] rows, int from, int to, double[] sums) {
        int stride = Math.min(BLOCK, to - from);
        int[] ranks = new int[(columns + 1) * stride];
        long[][] reach = new long[MaskQuad.TREES][MaskQuad.ROWS];
        others.sumPaths(rows, from, to, sums);
        for (int block = from; block < to; block += BLOCK) {
            int size = Math.min(BLOCK, to - block);
            cuts.rank(rows, block, block + size, ranks, stride);
            for (MaskQuad quad : quads) {
                quad.add(ranks, stride, size, reach, sums, block);
            }
        }
    }
}
