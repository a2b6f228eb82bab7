package org.steelfactory.scan.forest;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time a row takes with each kernel: a forest of 100 trees over 256 rows each. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ScoringBenchmark {

    static final int ROWS = 200_000;

    @Param({"NODES", "WALK", "HEAP", "MASKS"})
    private String kernel;

    @Param({"4", "8"})
    private int columns;

    private TrainingRows rows;
    private double[] sums;
    private ScoringKernel scoring;

    @Setup
    public void train() {
        rows = BenchRows.of(ROWS, columns);
        sums = new double[ROWS];
        Forest forest =
                new IsolationForestTrainer(7, Clock.systemUTC()).train(rows).forest();
        scoring = switch (kernel) {
            case "NODES" -> new NodeKernel(forest);
            case "WALK" -> new WalkKernel(forest);
            case "HEAP" -> new HeapKernel(forest);
            default -> new MaskKernel(forest);
        };
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public double[] score() {
        scoring.sumPaths(rows.values(), 0, ROWS, sums);
        return sums;
    }
}
