package org.steelfactory.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PulseTest {

    private static final Instant NOW = Instant.parse("2026-11-29T06:00:00Z");

    private final Pulse pulse = new Pulse(Duration.ofMinutes(15));

    @Test
    void beatsAtOnceAndThenAfterItsTime() {
        assertThat(pulse.beats(NOW)).isTrue();
        assertThat(pulse.beats(NOW.plusSeconds(899))).isFalse();
        assertThat(pulse.beats(NOW.plusSeconds(900))).isTrue();
        assertThat(pulse.beats(NOW.plusSeconds(901))).isFalse();
    }

    @Test
    void beatsSoonerOnceWhereItIsNudged() {
        pulse.beats(NOW);
        pulse.nudge();
        pulse.nudge();

        assertThat(pulse.beats(NOW.plusSeconds(1))).isTrue();
        assertThat(pulse.beats(NOW.plusSeconds(2))).isFalse();
    }
}
