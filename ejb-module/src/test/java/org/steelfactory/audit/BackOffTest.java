package org.steelfactory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Instant NOW = Instant.parse("2026-01-31T06:00:00Z");

    private final BackOff backOff = new BackOff();

    @Test
    void hasNothingToWaitForAtFirst() {
        assertThat(backOff.over(NOW)).isTrue();
    }

    @Test
    void waitsASecondAfterTheFirstFailureAndTwiceAsLongAfterTheNext() {
        backOff.failed(NOW);
        assertThat(backOff.over(NOW.plusMillis(999))).isFalse();
        assertThat(backOff.over(NOW.plusSeconds(1))).isTrue();

        backOff.failed(NOW);
        assertThat(backOff.over(NOW.plusSeconds(1))).isFalse();
        assertThat(backOff.over(NOW.plusSeconds(2))).isTrue();
    }

    @Test
    void neverWaitsLongerThanAMinute() {
        for (int i = 0; i < 100; i++) {
            backOff.failed(NOW);
        }

        assertThat(backOff.over(NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void forgetsAfterASuccess() {
        backOff.failed(NOW);
        backOff.succeeded();

        assertThat(backOff.over(NOW)).isTrue();
    }
}
