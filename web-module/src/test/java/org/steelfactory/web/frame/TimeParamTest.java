package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.shared.InvalidInputException;

class TimeParamTest {

    @Test
    void takesAMomentOrTheFirstMomentOfADay() {
        assertThat(TimeParam.of("from", " 2026-01-31T06:00:00Z ")).hasValue(Instant.parse("2026-01-31T06:00:00Z"));
        assertThat(TimeParam.of("from", "2026-01-31")).hasValue(Instant.parse("2026-01-31T00:00:00Z"));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void whatIsntGivenRestrictsNothing(String text) {
        assertThat(TimeParam.of("from", text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-02-30", "+999999999-12-31", "-1000000000-01-01T00:00:00Z"})
    void refusesWhatNoStoreCouldHold(String text) {
        assertThatThrownBy(() -> TimeParam.of("to", text)).isInstanceOf(InvalidInputException.class);
    }
}
