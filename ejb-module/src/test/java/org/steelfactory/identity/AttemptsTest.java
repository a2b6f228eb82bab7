package org.steelfactory.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Instant NOON = Instant.parse("2026-01-31T12:00:00Z");
    private static final int LIMIT = 10;

    @Test
    void theEleventhAttemptIsRefusedForAQuarterOfAnHour() {
        Attempts attempts = failed(9);
        assertThat(attempts.refusedUntil(LIMIT, NOON)).isEmpty();
        attempts = attempts.counted(LIMIT, NOON);
        assertThat(attempts.refusedUntil(LIMIT, NOON)).contains(NOON.plus(Duration.ofMinutes(15)));
        assertThat(attempts.refusedUntil(LIMIT, NOON.plus(Duration.ofSeconds(899))))
                .isPresent();
        assertThat(attempts.refusedUntil(LIMIT, NOON.plus(Duration.ofMinutes(15))))
                .isEmpty();
    }

    @Test
    void afterTheLockCountingBeginsAnew() {
        assertThat(failed(10).counted(LIMIT, NOON.plus(Duration.ofMinutes(15))).failures())
                .isEqualTo(1);
    }

    @Test
    void theLockLastsFromTheLastFailureNotFromTheFirst() {
        Instant late = NOON.plus(Duration.ofMinutes(14));
        assertThat(failed(9).counted(LIMIT, late).refusedUntil(LIMIT, late))
                .contains(late.plus(Duration.ofMinutes(15)));
    }

    @Test
    void failuresOfAnOldWindowDontCount() {
        assertThat(failed(9).counted(LIMIT, NOON.plus(Duration.ofMinutes(15))).failures())
                .isEqualTo(1);
        assertThat(failed(9).counted(LIMIT, NOON.plus(Duration.ofMinutes(14))).failures())
                .isEqualTo(10);
    }

    @Test
    void anAttemptThatWasRightIsTakenBack() {
        assertThat(failed(3).released().failures()).isEqualTo(2);
        assertThat(failed(0).released().failures()).isZero();
    }

    private static Attempts failed(int times) {
        Attempts attempts = new Attempts(0, NOON, NOON);
        for (int i = 0; i < times; i++) {
            attempts = attempts.counted(LIMIT, NOON);
        }
        return attempts;
    }
}
