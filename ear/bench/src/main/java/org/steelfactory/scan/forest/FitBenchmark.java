package org.steelfactory.scan.forest;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Time it takes to train with a million rows, the check for numbers that are none included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FitBenchmark {

    private static final int ROWS = 1_000_000;

    @Param({"4", "8"})
    private int columns;

    private TrainingRows rows;
    private IsolationForestTrainer trainer;

    @Setup
    public void makeRows() {
        rows = BenchRows.of(ROWS, columns);
        trainer = new IsolationForestTrainer(7, Clock.systemUTC());
    }

    @Benchmark
    public IsolationForestModel fit() {
        return trainer.train(new TrainingRows(rows.source(), rows.features(), rows.values()));
    }
}
