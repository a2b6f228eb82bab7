package org.steelfactory.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void keepsOldAndNewValuesOfWhatDiffers() {
        Difference difference =
                Difference.between(Map.of("name", "HSM", "hall", 2), Map.of("name", "HSM-1", "hall", 2));
        assertThat(difference.old()).isEqualTo(Map.of("name", "HSM"));
        assertThat(difference.now()).isEqualTo(Map.of("name", "HSM-1"));
        assertThat(difference.isEmpty()).isFalse();
    }

    @Test
    void theSameAmountWrittenDifferentlyIsNoDifference() {
        assertThat(Difference.between(Map.of("cost", new BigDecimal("120")), Map.of("cost", new BigDecimal("120.00")))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void aValueThatAppearsOrGoesIsOne() {
        Map<String, Object> unknown = new HashMap<>();
        unknown.put("cost", null);
        Map<String, Object> known = Map.of("cost", 12.5);
        assertThat(Difference.between(unknown, known).old()).containsEntry("cost", null);
        assertThat(Difference.between(known, unknown).now()).containsEntry("cost", null);
        assertThat(Difference.between(unknown, unknown).isEmpty()).isTrue();
    }
}
