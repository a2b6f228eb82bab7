package org.steelfactory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    /** Every feature usually lies in 10 to 20; a standard deviation is 1.4826 × 2. */
    private static final List<UsualRange> USUAL = Arrays.stream(Feature.values())
            .map(feature -> new UsualRange(feature, 10, 15, 20, 2, 100))
            .toList();

    @Test
    void nameWhatLiesOutsideTheFarthestFirst() {
        assertThat(Reasons.of(USUAL, new double[] {9, 60, 15, 21}))
                .containsExactly("DOWN_TIME_HIGH", "OPERATING_TIME_LOW", "GOOD_UNITS_HIGH");
    }

    @Test
    void sayThatTheCombinationIsUnusualWhereEachValueIsUsual() {
        assertThat(Reasons.of(USUAL, new double[] {10, 20, 15, 15})).containsExactly("UNUSUAL_COMBINATION");
    }

    @Test
    void sayTheSameWhereNothingIsKnownOfTheMachine() {
        assertThat(Reasons.of(List.of(), new double[] {1, 2, 3, 4})).containsExactly("UNUSUAL_COMBINATION");
    }
}
