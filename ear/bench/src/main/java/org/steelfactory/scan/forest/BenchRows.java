package org.steelfactory.scan.forest;

import java.util.Random;
import java.util.stream.IntStream;

/** Rows to measure with: normally distributed, one number in fifty four times as far out. */
final class BenchRows {

    private BenchRows() {}

    static TrainingRows of(int count, int columns) {
        Random random = new Random(20260131);
        double[] values = new double[count * columns];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian() * (random.nextInt(50) == 0 ? 4 : 1);
        }
        return new TrainingRows(
                "made for the benchmark",
                IntStream.range(0, columns).mapToObj(column -> "f" + column).toList(),
                values);
    }
}
