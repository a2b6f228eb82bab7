package org.steelfactory.scan.forest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathLengthTest {

    @Test
    void averagesOfAFewRowsAreAsReckonedByHand() {
        double[] average = PathLength.averages(4);

        assertThat(average[0]).isZero();
        assertThat(average[1]).isZero();
        assertThat(average[2]).isEqualTo(1);
        assertThat(average[3]).isCloseTo(2 * 1.5 - 4.0 / 3, within(1e-9));
        assertThat(average[4]).isCloseTo(2 * (1 + 1.0 / 2 + 1.0 / 3) - 6.0 / 4, within(1e-9));
    }

    @Test
    void theHarmonicNumbersAreExactAndNoApproximation() {
        BigDecimal harmonic = BigDecimal.ZERO;
        for (int i = 1; i < 256; i++) {
            harmonic = harmonic.add(BigDecimal.ONE.divide(BigDecimal.valueOf(i), MathContext.DECIMAL64));
        }

        assertThat(PathLength.averages(256)[256])
                .isCloseTo(2 * harmonic.doubleValue() - 2 * 255.0 / 256, within(2e-10));
    }

    @Test
    void sumsDoNotDependOnTheOrder() {
        double[] average = PathLength.averages(256);
        double up = 0;
        double down = 0;
        for (int n = 1; n <= 256; n++) {
            up += 3 + average[n];
            down += 3 + average[257 - n];
        }

        assertThat(up).isEqualTo(down);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 3", "255, 8", "256, 8", "257, 9", "65536, 16"})
    void treesGrowToTheAverageHeight(int rows, int limit) {
        assertThat(PathLength.limit(rows)).isEqualTo(limit);
    }
}
