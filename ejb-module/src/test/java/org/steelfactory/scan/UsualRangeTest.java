package org.steelfactory.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsualRangeTest {

    private static final UsualRange HUNDRED =
            UsualRange.of(IntStream.rangeClosed(0, 100).asDoubleStream().toArray());

    @Test
    void liesBetweenTheFifthAndTheNinetyFifthOfAHundred() {
        assertThat(HUNDRED.p05()).isCloseTo(5, within(1e-9));
        assertThat(HUNDRED.median()).isEqualTo(50);
        assertThat(HUNDRED.p95()).isCloseTo(95, within(1e-9));
        assertThat(HUNDRED.mad()).isEqualTo(25);
        assertThat(HUNDRED.records()).isEqualTo(101);
    }

    @Test
    void containsItsEnds() {
        assertThat(HUNDRED.contains(HUNDRED.p05())).isTrue();
        assertThat(HUNDRED.contains(HUNDRED.p95())).isTrue();
        assertThat(HUNDRED.contains(4.9)).isFalse();
        assertThat(HUNDRED.contains(95.1)).isFalse();
    }

    @Test
    void countsDistanceInStandardDeviationsWhateverAFewWildValues() {
        assertThat(HUNDRED.robustZ(50)).isZero();
        assertThat(HUNDRED.robustZ(50 + 1.4826 * 25)).isCloseTo(1, within(1e-9));
        assertThat(HUNDRED.robustZ(50 - 2 * 1.4826 * 25)).isCloseTo(2, within(1e-9));
    }

    @Test
    void isDefinedWhereAllRecordsAgree() {
        UsualRange alike = UsualRange.of(new double[] {7, 7, 7});

        assertThat(alike.contains(7)).isTrue();
        assertThat(alike.robustZ(7)).isZero();
        assertThat(alike.robustZ(8)).isInfinite();
    }

    @Test
    void isDefinedForASingleRecord() {
        UsualRange single = UsualRange.of(new double[] {3});

        assertThat(single).isEqualTo(new UsualRange(3, 3, 3, 0, 1));
    }
}
