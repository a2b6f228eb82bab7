package org.steelfactory.scan.forest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Rows and forests for tests, all of fixed seeds. */
final class ForestFixture {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-31T06:00:00Z"), ZoneOffset.UTC);

    private ForestFixture() {}

    /** A clock that has moved on by some nanoseconds each time it is looked at, as real ones have. */
    static Clock running() {
        AtomicLong nanos = new AtomicLong(17);
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/Berlin");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return CLOCK.instant().plusNanos(nanos.addAndGet(1017));
            }
        };
    }

    static List<String> names(int columns) {
        return IntStream.range(0, columns).mapToObj("f%02d"::formatted).toList();
    }

    static TrainingRows rows(int columns, double... values) {
        return new TrainingRows("a test", names(columns), values);
    }

    /** Rows of a normal distribution; every second column takes few values, every fifth but the first a single one. */
    static TrainingRows random(int count, int columns, long seed) {
        Random random = new Random(seed);
        double[] values = new double[count * columns];
        for (int i = 0; i < values.length; i++) {
            int column = i % columns;
            double value = random.nextGaussian() * (1 + column);
            values[i] = column > 0 && column % 5 == 0 ? 7 : column % 2 == 1 ? Math.rint(value) : value;
        }
        return rows(columns, values);
    }

    static IsolationForestModel train(TrainingRows rows, long seed) {
        return new IsolationForestTrainer(seed, CLOCK).train(rows);
    }

    static double[] scores(IsolationForestModel model, double... rows) {
        double[] scores = new double[rows.length / model.features().size()];
        model.score(rows, model.features().size(), scores);
        return scores;
    }

    /** 1000 rows of which 10 % are outliers, with the mean s of six of scikit-learn's forests (100 trees of 256). */
    static Reference reference() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ForestFixture.class.getResourceAsStream("reference-scores.csv"), StandardCharsets.UTF_8))) {
            double[][] cells = lines.lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",")).stream()
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            double[] values = new double[cells.length * 4];
            IntStream.range(0, values.length).forEach(i -> values[i] = cells[i / 4][i % 4]);
            return new Reference(rows(4, values), column(cells, 4), column(cells, 5));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] column(double[][] cells, int column) {
        return IntStream.range(0, cells.length)
                .mapToDouble(i -> cells[i][column])
                .toArray();
    }

    record Reference(TrainingRows rows, double[] labels, double[] meanScores) {}
}
