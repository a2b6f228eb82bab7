package org.steelfactory.scan.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Grows the trees of one forest, each from a seed of its own, on as many threads as asked for. */
final class TreeNursery {

    private final double[] rows;
    private final int columns;
    private final int sampleSize;
    private final long seed;

    TreeNursery(double[] rows, int columns, int sampleSize, long seed) {
        this.rows = rows;
        this.columns = columns;
        this.sampleSize = sampleSize;
        this.seed = seed;
    }

    List<Tree> grow(int trees, int threads) {
        Tree[] grown = new Tree[trees];
        AtomicInteger next = new AtomicInteger();
        int workers = Math.min(threads, trees);
        if (workers == 1) {
            growInto(grown, next);
        } else {
            onThreads(workers, () -> growInto(grown, next));
        }
        return Arrays.asList(grown);
    }

    private void growInto(Tree[] grown, AtomicInteger next) {
        TreeGrower grower = new TreeGrower(rows, columns, sampleSize);
        for (int tree = next.getAndIncrement(); tree < grown.length; tree = next.getAndIncrement()) {
            grown[tree] = grower.grow(SplitMix64.seed(seed, tree));
        }
    }

    private static void onThreads(int workers, Runnable work) {
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                tasks.add(() -> {
                    work.run();
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The training was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A tree couldn't be grown", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
