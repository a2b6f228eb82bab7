package org.steelfactory.scan.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.steelfactory.scan.forest.ForestFixture.CLOCK;
import static org.steelfactory.scan.forest.ForestFixture.random;
import static org.steelfactory.scan.forest.ForestFixture.scores;
import static org.steelfactory.scan.forest.ForestFixture.train;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.anomaly.AnomalyFactory;
import org.tribuo.anomaly.Event;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;

class IsolationForestModelTest {

    @Test
    void aTreeIsWalkedAsReckonedByHand() {
        // f0 <= 1.5 ? (f1 <= 0 ? 2 rows : 1 row) : 5 rows, of 8
        Tree tree = new Tree(new int[] {0, 1, -1, -1, -1}, new double[] {1.5, 0, 0, 0, 0}, new int[] {8, 3, 2, 1, 5});
        Forest forest = new Forest(2, 8, List.of(tree));
        double[] sums = new double[4];

        new WalkKernel(forest).sumPaths(new double[] {1.5, 0, 1.5, .1, 1.6, 0, 9, -9}, 0, 4, sums);

        double five = 1 + 2 * (1 + 1 / 2.0 + 1 / 3.0 + 1 / 4.0) - 2 * 4 / 5.0;
        assertThat(sums[0]).isEqualTo(2 + 1);
        assertThat(sums[1]).isEqualTo(2);
        assertThat(sums[2]).isCloseTo(five, within(1e-9));
        assertThat(sums[3]).isEqualTo(sums[2]);
    }

    @Test
    void aForestOfTwoTreesScoresAsReckonedByHand() {
        Tree cut = new Tree(new int[] {0, -1, -1}, new double[] {10, 0, 0}, new int[] {2, 1, 1});
        Tree leaf = new Tree(new int[] {-1}, new double[] {0}, new int[] {2});
        Forest forest = new Forest(1, 2, List.of(cut, leaf));
        double[] sums = new double[1];

        new WalkKernel(forest).sumPaths(new double[] {3}, 0, 1, sums);

        // One cut in the first tree, c(2) = 1 in the second, of 2 * c(2) on average.
        assertThat(AnomalyScore.of(sums[0], forest.averagePaths())).isEqualTo(.5);
    }

    @Test
    void theOutlierScoresHighest() {
        double[] values = random(1000, 3, 2).values().clone();
        values[3 * 500] = 40;

        double[] scores = scores(train(ForestFixture.rows(3, values), 5), values);

        for (int row = 0; row < scores.length; row++) {
            assertThat(scores[row]).isPositive().isLessThanOrEqualTo(scores[500]);
        }
    }

    @Test
    void someRowsAreScoredAndOthersLeftAlone() {
        TrainingRows rows = random(10_000, 3, 2);
        IsolationForestModel model = train(rows, 5);
        double[] all = scores(model, rows.values());
        double[] some = new double[rows.size()];

        model.score(rows.values(), 3, 100, 9000, some);

        assertThat(some[99]).isZero();
        assertThat(some[9000]).isZero();
        for (int row = 100; row < 9000; row++) {
            assertThat(some[row]).isEqualTo(all[row]);
        }
    }

    @Test
    void aNaNIsRefusedByRowAndFeature() {
        double[] values = random(5000, 3, 2).values().clone();
        IsolationForestModel model = train(ForestFixture.rows(3, values), 5);
        values[4500 * 3 + 2] = Double.NaN;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores(model, values))
                .withMessageContaining("Row 4500")
                .withMessageContaining("\"f02\"");
    }

    @Test
    void rowsThatDoNotFitAreRefused() {
        IsolationForestModel model = train(random(100, 3, 2), 5);

        assertThatIllegalArgumentException().isThrownBy(() -> model.score(new double[6], 3, new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> model.score(new double[6], 2, new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> model.score(new double[6], 3, 1, 3, new double[3]));
        assertThatIllegalArgumentException().isThrownBy(() -> model.score(new double[6], 3, 2, 1, new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> model.score(new double[6], 3, 0, 2, new double[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> model.score(new double[6], 0, new double[6]));
    }

    @Test
    void examplesAreTrainedWithAndPredictedAsTheirNumbersAre() {
        TrainingRows rows = random(600, 3, 2);
        MutableDataset<Event> examples = new MutableDataset<>(
                new SimpleDataSourceProvenance(
                        "a test", CLOCK.instant().atOffset(java.time.ZoneOffset.UTC), new AnomalyFactory()),
                new AnomalyFactory());
        for (int row = 0; row < rows.size(); row++) {
            examples.add(example(rows, row));
        }

        IsolationForestModel model = new IsolationForestTrainer(5, CLOCK).train(examples);

        assertThat(model.forest().value).isEqualTo(train(rows, 5).forest().value);
        double[] scores = scores(model, rows.values());
        List<Prediction<Event>> predictions = model.predict(examples);
        for (int row = 0; row < rows.size(); row++) {
            Event event = predictions.get(row).getOutput();
            assertThat(event.getScore()).isEqualTo(model.decision(scores[row]));
            assertThat(event.getType() == Event.EventType.ANOMALOUS).isEqualTo(scores[row] > .5);
        }
    }

    @Test
    void anExampleWithoutAnyKnownFeatureIsRefused() {
        IsolationForestModel model = train(random(100, 3, 2), 5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.predict(
                        new ArrayExample<>(AnomalyFactory.UNKNOWN_EVENT, new String[] {"colour"}, new double[] {1})))
                .withMessageContaining("f00");
    }

    private static Example<Event> example(TrainingRows rows, int row) {
        int columns = rows.features().size();
        double[] values = java.util.Arrays.copyOfRange(rows.values(), row * columns, (row + 1) * columns);
        return new ArrayExample<>(AnomalyFactory.EXPECTED_EVENT, rows.features().toArray(String[]::new), values);
    }
}
