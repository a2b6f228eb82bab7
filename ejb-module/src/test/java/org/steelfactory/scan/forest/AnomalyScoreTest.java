package org.steelfactory.scan.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AnomalyScoreTest {

    @Test
    void theAverageRowScoresAHalfToTheLastBit() {
        double averagePaths = 100 * PathLength.averages(256)[256];

        assertThat(AnomalyScore.of(averagePaths, averagePaths)).isEqualTo(.5);
    }

    @Test
    void aForestThatSawOneRowKnowsNothing() {
        assertThat(AnomalyScore.of(0, 0)).isEqualTo(.5);
    }

    @Test
    void powersOfTwoAreRightButForTheLastBits() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            double x = random.nextDouble() * 4;
            double right = StrictMath.pow(2, -x);
            assertThat(AnomalyScore.powerOfTwo(x)).isCloseTo(right, within(right * 1e-15));
        }
        assertThat(AnomalyScore.powerOfTwo(0)).isEqualTo(1);
        assertThat(AnomalyScore.powerOfTwo(3)).isEqualTo(.125);
    }

    @Test
    void theOffsetIsTheQuantileOfTheNegativeScoresBetweenTwoRows() {
        // Paths 1, 2, 3, 4 of 2 on average: s = .7071, .5, .3536, .25. The quantile .1 lies .3 of the way from the
        // first.
        double offset = AnomalyScore.offset(new double[] {3, 1, 4, 2}, .1, 2);

        double first = -Math.sqrt(.5);
        assertThat(offset).isCloseTo(first + .3 * (-.5 - first), within(1e-15));
    }
}
