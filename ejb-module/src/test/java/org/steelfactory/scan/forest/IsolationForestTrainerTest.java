package org.steelfactory.scan.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.steelfactory.scan.forest.ForestFixture.CLOCK;
import static org.steelfactory.scan.forest.ForestFixture.random;
import static org.steelfactory.scan.forest.ForestFixture.rows;
import static org.steelfactory.scan.forest.ForestFixture.scores;
import static org.steelfactory.scan.forest.ForestFixture.train;

import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.config.PropertyException;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationForestTrainerTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 8, 200})
    void threadsDoNotChangeTheForest(int threads) {
        TrainingRows rows = random(2000, 5, 1);

        Forest one = new IsolationForestTrainer(100, 256, .1, 1, 42, CLOCK)
                .train(rows)
                .forest();
        Forest many = new IsolationForestTrainer(100, 256, .1, threads, 42, CLOCK)
                .train(rows)
                .forest();

        assertThat(many.feature).isEqualTo(one.feature);
        assertThat(many.value).isEqualTo(one.value);
        assertThat(many.size).isEqualTo(one.size);
    }

    @Test
    void anotherSeedGivesAnotherForestAndTheSameSeedTheSame() {
        TrainingRows rows = random(500, 3, 1);

        assertThat(train(rows, 7).toBytes()).isEqualTo(train(rows, 7).toBytes());
        assertThat(train(rows, 8).forest().value).isNotEqualTo(train(rows, 7).forest().value);
    }

    @Test
    void eachTrainingOfATrainerGivesAForestOfItsOwnThatCanBeTrainedAgain() {
        TrainingRows rows = random(500, 3, 1);
        IsolationForestTrainer trainer = new IsolationForestTrainer(7, CLOCK);
        IsolationForestModel first = trainer.train(rows);
        IsolationForestModel second = trainer.train(rows);

        assertThat(second.forest().value).isNotEqualTo(first.forest().value);
        assertThat(trainer.getInvocationCount()).isEqualTo(2);
        trainer.setInvocationCount(1);
        assertThat(trainer.train(rows).toBytes()).isEqualTo(second.toBytes());
    }

    @Test
    void theIdenticalModelIsTrainedAgainFromItsProvenance() {
        TrainingRows rows = random(500, 3, 1);
        IsolationForestTrainer trainer = new IsolationForestTrainer(50, 128, .07, 2, -9, ForestFixture.running());
        trainer.setInvocationCount(3);
        IsolationForestModel stored =
                IsolationForestModel.fromBytes(trainer.train(rows).toBytes());

        IsolationForestModel again =
                IsolationForestTrainer.of(stored.getProvenance()).train(rows);

        assertThat(again.toBytes()).isEqualTo(stored.toBytes());
    }

    @Test
    void olcutConfiguresTheTrainerFromItsProvenance() {
        IsolationForestTrainer trainer = new IsolationForestTrainer(50, 128, .07, 1, -9, CLOCK);
        ConfigurationManager configuration = new ConfigurationManager();
        configuration.addConfiguration(ProvenanceUtil.extractConfiguration(trainer.getProvenance()));

        IsolationForestTrainer configured =
                configuration.lookupAll(IsolationForestTrainer.class).get(0);

        TrainingRows rows = random(500, 3, 1);
        assertThat(configured.toString()).isEqualTo(trainer.toString());
        assertThat(configured.train(rows).forest().value)
                .isEqualTo(trainer.train(rows).forest().value);
    }

    @Test
    void oneRowSaysNothingAboutAny() {
        assertThat(scores(train(rows(2, 1, 2), 1), 1, 2, -100, 1e9)).containsOnly(.5);
    }

    @Test
    void constantColumnsSayNothing() {
        IsolationForestModel model = train(rows(2, 3, 4, 3, 4, 3, 4), 1);

        assertThat(scores(model, 3, 4, 9, 9)).containsOnly(.5);
        assertThat(model.decision(.5)).isZero();
    }

    @Test
    void twoRowsAreSetApartByOneCut() {
        IsolationForestModel model = train(rows(1, 0, 1), 1);

        assertThat(Arrays.stream(model.forest().feature).filter(feature -> feature == Tree.LEAF))
                .hasSize(200);
        assertThat(scores(model, 0, 1)).containsOnly(.5);
    }

    @Test
    void duplicatesAreNeverCutApart() {
        IsolationForestModel model = train(rows(1, 5, 5, 5, 5, 5, 5, 5, 90), 1);

        assertThat(model.trees()).isEqualTo(100);
        for (int tree = 0; tree < model.trees(); tree++) {
            assertThat(model.forest().tree(tree).size()).containsExactly(8, 7, 1);
        }
        double[] scores = scores(model, 5, 90);
        assertThat(scores[1]).isGreaterThan(.7);
        assertThat(scores[0]).isLessThan(.5);
    }

    @Test
    void anInfinityCountsAsTheLargestNumberOfItsSign() {
        double[] values = random(300, 2, 5).values().clone();
        values[10] = Double.POSITIVE_INFINITY;
        values[21] = Double.NEGATIVE_INFINITY;
        double[] finite = values.clone();
        finite[10] = Double.MAX_VALUE;
        finite[21] = -Double.MAX_VALUE;

        IsolationForestModel model = train(rows(2, values), 1);

        assertThat(model.toBytes()).isEqualTo(train(rows(2, finite), 1).toBytes());
        assertThat(scores(model, values)).isEqualTo(scores(model, finite));
        assertThat(scores(model, values)[5]).isGreaterThan(.6);
        assertThat(Arrays.stream(model.forest().value)).allMatch(Double::isFinite);
    }

    @Test
    void numbersSideBySideAreStillCutApart() {
        double next = Math.nextUp(1.0);

        IsolationForestModel model = train(rows(1, 1, next), 1);

        assertThat(model.forest().tree(0).cut()[0]).isEqualTo(1);
        assertThat(TreeGrower.between(-0.0, Double.MIN_VALUE, .999)).isEqualTo(0.0);
        assertThat(TreeGrower.between(-Double.MAX_VALUE, Double.MAX_VALUE, .5)).isZero();
    }

    @Test
    void aNaNIsRefusedByRowAndFeature() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingRows(
                        "a test", List.of("availability", "performance"), new double[] {1, 2, 3, Double.NaN}))
                .withMessageContaining("Row 1")
                .withMessageContaining("\"performance\"");
    }

    @Test
    void rowsMustBeWholeAndFeaturesHaveNames() {
        assertThatIllegalArgumentException().isThrownBy(() -> rows(2, 1, 2, 3)).withMessageContaining("3 numbers");
        assertThatIllegalArgumentException().isThrownBy(() -> rows(1)).withMessageContaining("0 numbers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrainingRows("a test", List.of("a", "a"), new double[2]));
        assertThatIllegalArgumentException().isThrownBy(() -> new TrainingRows("a test", List.of(), new double[0]));
    }

    @ParameterizedTest
    @ValueSource(doubles = {.001, .05, .1, .5})
    void aContaminationFlagsThatShareOfTheTrainingRows(double share) {
        TrainingRows rows = ForestFixture.reference().rows();

        IsolationForestModel model = new IsolationForestTrainer(100, 256, share, 1, 3, CLOCK).train(rows);

        assertThat(Arrays.stream(scores(model, rows.values())).filter(score -> model.decision(score) < 0))
                .hasSize((int) (share * 1000));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 256, 0, 1, trees",
        "10001, 256, 0, 1, trees",
        "10000, 65536, 0, 1, trees",
        "100, 1, 0, 1, sampleSize",
        "100, 65537, 0, 1, sampleSize",
        "100, 256, -.1, 1, contamination",
        "100, 256, .51, 1, contamination",
        "100, 256, NaN, 1, contamination",
        "100, 256, 0, 0, threads"
    })
    void aParameterOutOfRangeIsRefusedByName(
            int trees, int sampleSize, double contamination, int threads, String parameter) {
        assertThatExceptionOfType(PropertyException.class)
                .isThrownBy(() -> new IsolationForestTrainer(trees, sampleSize, contamination, threads, 1, CLOCK))
                .withMessageContaining(parameter);
    }
}
