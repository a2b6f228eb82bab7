package org.steelfactory.scan.forest;

/**
 * Chooses the kernel for a batch: the faster one takes longer to set up, which pays once enough rows were scored. A
 * choice can't be seen in a score. Safe for use by several threads at once.
 */
final class ScoringKernels {

    /** Fewer rows at once are always walked: the other kernels need room for a block of rows first. */
    static final int ROWS_AT_ONCE = 50;

    /** From so many rows on it pays to fill up the trees, and to build the masks. */
    static final int ROWS_FOR_HEAP = 400;

    static final int ROWS_FOR_MASKS = 12_000;

    private final Forest forest;
    private final ScoringKernel walk;
    private ScoringKernel heap;
    private volatile ScoringKernel masks;
    private long rowsSoFar;

    ScoringKernels(Forest forest) {
        this.forest = forest;
        this.walk = new WalkKernel(forest);
    }

    /** The best kernel but for the masks. */
    static ScoringKernel withoutMasks(Forest forest) {
        return HeapKernel.fits(forest) ? new HeapKernel(forest) : new WalkKernel(forest);
    }

    /** The kernel to score so many more rows with, all at once. */
    ScoringKernel choose(int rows) {
        if (rows < ROWS_AT_ONCE) {
            return walk;
        }
        ScoringKernel ready = masks;
        return ready == null ? chooseAndBuild(rows) : ready;
    }

    private synchronized ScoringKernel chooseAndBuild(int rows) {
        rowsSoFar += rows;
        if (rowsSoFar >= ROWS_FOR_MASKS && MaskKernel.pays(forest)) {
            masks = masks == null ? new MaskKernel(forest) : masks;
            heap = null;
            return masks;
        }
        if (rowsSoFar >= ROWS_FOR_HEAP && heap == null) {
            heap = withoutMasks(forest);
        }
        return heap != null ? heap : walk;
    }
}
