package org.steelfactory.report.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValueTextTest {

    @Test
    void aNumberIsTheSameWhateverItsType() {
        assertThat(ValueText.of(3))
                .isEqualTo(ValueText.of(3L))
                .isEqualTo(ValueText.of(3.0))
                .isEqualTo("3");
        assertThat(ValueText.of(-0.0)).isEqualTo("0");
        assertThat(ValueText.of(-0.31)).isEqualTo("-0.31");
        assertThat(ValueText.of(1e300)).isEqualTo("1.0E300");
    }

    @Test
    void aMomentIsCutToWhatTheDocumentStoreKeeps() {
        assertThat(ValueText.of(Instant.parse("2026-01-31T06:00:00.123999Z"))).isEqualTo("2026-01-31T06:00:00.123Z");
    }

    @Test
    void whatHasPartsIsToldPartByPart() {
        assertThat(ValueText.of(List.of("DOWN_TIME_HIGH", "GOOD_UNITS_LOW")))
                .isEqualTo("DOWN_TIME_HIGH, GOOD_UNITS_LOW");
        assertThat(ValueText.of(Map.of("b", 2.0, "a", List.of(1L)))).isEqualTo("{a=1, b=2}");
        assertThat(ValueText.of(null)).isNull();
    }
}
