package org.steelfactory.scan.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.steelfactory.scan.forest.ForestFixture.scores;
import static org.steelfactory.scan.forest.ForestFixture.train;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ours against scikit-learn's: single forests differ as their seeds do, the means of six must agree. */
class ForestAgainstReferenceTest {

    private static final int FORESTS = 6;

    private static final ForestFixture.Reference REFERENCE = ForestFixture.reference();
    private static final double[][] SCORES = new double[FORESTS][];
    private static double[] mean;

    @BeforeAll
    static void trainSixForests() {
        for (int seed = 0; seed < FORESTS; seed++) {
            SCORES[seed] =
                    scores(train(REFERENCE.rows(), seed), REFERENCE.rows().values());
        }
        mean = IntStream.range(0, REFERENCE.rows().size())
                .mapToDouble(row -> Arrays.stream(SCORES)
                        .mapToDouble(scores -> scores[row])
                        .average()
                        .orElseThrow())
                .toArray();
    }

    @Test
    void eachForestFindsTheOutliers() {
        for (double[] scores : SCORES) {
            assertThat(auroc(scores, REFERENCE.labels())).isGreaterThanOrEqualTo(.98);
        }
    }

    @Test
    void theMeansRankTheRowsAlike() {
        assertThat(correlation(ranks(mean), ranks(REFERENCE.meanScores()))).isGreaterThanOrEqualTo(.985);
    }

    @Test
    void theMeansDifferByLittleInEachRow() {
        double[] differences = IntStream.range(0, mean.length)
                .mapToDouble(row -> Math.abs(mean[row] - REFERENCE.meanScores()[row]))
                .toArray();

        assertThat(average(differences)).isLessThanOrEqualTo(.006);
    }

    @Test
    void theMeansAreNotShifted() {
        assertThat(Math.abs(average(mean) - average(REFERENCE.meanScores()))).isLessThanOrEqualTo(.002);
    }

    static double auroc(double[] scores, double[] labels) {
        double[] ranks = ranks(scores);
        double positives = Arrays.stream(labels).sum();
        double sum = IntStream.range(0, scores.length)
                .mapToDouble(row -> ranks[row] * labels[row])
                .sum();
        return (sum - positives * (positives + 1) / 2) / (positives * (scores.length - positives));
    }

    /** From 1, rows of the same score share their mean rank. */
    private static double[] ranks(double[] scores) {
        Integer[] order = IntStream.range(0, scores.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(row -> scores[row]));
        double[] ranks = new double[scores.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    private static double correlation(double[] a, double[] b) {
        double meanA = average(a);
        double meanB = average(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - meanA) * (b[i] - meanB);
            aa += (a[i] - meanA) * (a[i] - meanA);
            bb += (b[i] - meanB) * (b[i] - meanB);
        }
        return ab / Math.sqrt(aa * bb);
    }

    private static double average(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
