package org.steelfactory.scan.forest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/** How much of what a labelled file calls anomalous the forest finds, over ten seeds. */
final class LabelledFile {

    private static final int SEEDS = 10;

    private final TrainingRows rows;
    private final boolean[] anomalous;

    /** @throws IllegalArgumentException when a cell isn't a number, or there is no last column "label" */
    LabelledFile(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> header = List.of(lines.get(0).split(","));
        int columns = header.indexOf("label");
        if (columns < 1) {
            throw new IllegalArgumentException(file + " has no column \"label\" after its features: " + header);
        }
        double[] values = new double[(lines.size() - 1) * columns];
        anomalous = new boolean[lines.size() - 1];
        for (int row = 0; row < anomalous.length; row++) {
            String[] cells = lines.get(row + 1).split(",");
            for (int column = 0; column < columns; column++) {
                values[row * columns + column] = Double.parseDouble(cells[column]);
            }
            anomalous[row] = Double.parseDouble(cells[columns]) != 0;
        }
        rows = new TrainingRows(file.getFileName().toString(), header.subList(0, columns), values);
    }

    String report() {
        double[] areas = new double[SEEDS];
        double[] precisions = new double[SEEDS];
        double[] atN = new double[SEEDS];
        for (int seed = 0; seed < SEEDS; seed++) {
            double[] scores = new double[anomalous.length];
            new IsolationForestTrainer(seed, Clock.systemUTC())
                    .train(rows)
                    .score(rows.values(), rows.features().size(), scores);
            areas[seed] = area(scores);
            boolean[] ranked = ranked(scores);
            precisions[seed] = averagePrecision(ranked);
            atN[seed] = precisionAtN(ranked);
        }
        return String.format(
                "%s: AUROC %s, average precision %s, precision@n %s over %d seeds",
                rows.source(), told(areas), told(precisions), told(atN), SEEDS);
    }

    private static String told(double[] values) {
        DoubleSummaryStatistics all = Arrays.stream(values).summaryStatistics();
        double squares = Arrays.stream(values)
                .map(value -> (value - all.getAverage()) * (value - all.getAverage()))
                .sum();
        return String.format("%.4f ± %.4f", all.getAverage(), Math.sqrt(squares / (values.length - 1)));
    }

    /** The chance that an anomalous row scores above another, ties counted half. */
    private double area(double[] scores) {
        Integer[] order = order(scores);
        double ranks = 0;
        long positives = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                if (anomalous[order[i]]) {
                    // The lowest score has the highest rank here: the order is descending.
                    ranks += order.length - (from + to - 1) / 2.0;
                    positives++;
                }
            }
            from = to;
        }
        return (ranks - positives * (positives + 1) / 2.0) / (positives * (double) (order.length - positives));
    }

    private boolean[] ranked(double[] scores) {
        Integer[] order = order(scores);
        boolean[] ranked = new boolean[order.length];
        IntStream.range(0, order.length).forEach(i -> ranked[i] = anomalous[order[i]]);
        return ranked;
    }

    private static Integer[] order(double[] scores) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(row -> -scores[row]));
        return order;
    }

    private static double averagePrecision(boolean[] ranked) {
        int found = 0;
        double sum = 0;
        for (int i = 0; i < ranked.length; i++) {
            if (ranked[i]) {
                found++;
                sum += found / (i + 1.0);
            }
        }
        return sum / found;
    }

    private static double precisionAtN(boolean[] ranked) {
        int n = 0;
        for (boolean positive : ranked) {
            n += positive ? 1 : 0;
        }
        int found = 0;
        for (int i = 0; i < n; i++) {
            found += ranked[i] ? 1 : 0;
        }
        return found / (double) n;
    }
}
