package org.steelfactory.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    /** Every feature usually lies in 10 to 20; a standard deviation is 1.4826 × 2. */
    private static final Map<Measure, UsualRange> USUAL = Arrays.stream(Measure.values())
            .collect(Collectors.toMap(measure -> measure, measure -> new UsualRange(10, 15, 20, 2, 100)));

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
        assertThat(Reasons.of(Map.of(), new double[] {1, 2, 3, 4})).containsExactly("UNUSUAL_COMBINATION");
    }

    @Test
    void areAmongTheCodesThatThereAre() {
        assertThat(Reasons.codes())
                .contains("DOWN_TIME_HIGH", "GOOD_UNITS_LOW", "UNUSUAL_COMBINATION", "GOOD_EXCEEDS_TOTAL")
                .doesNotHaveDuplicates();
    }
}
