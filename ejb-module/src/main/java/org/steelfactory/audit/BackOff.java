package org.steelfactory.audit;

import java.time.Duration;
import java.time.Instant;

/** How long to leave something alone that keeps failing: one second at first, twice as long each time, at most a minute. */
final class BackOff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private Duration pause = Duration.ZERO;
    private Instant until = Instant.MIN;

    void failed(Instant now) {
        Duration doubled = pause.isZero() ? FIRST : pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        until = now.plus(pause);
    }

    void succeeded() {
        pause = Duration.ZERO;
        until = Instant.MIN;
    }

    boolean over(Instant now) {
        return !now.isBefore(until);
    }
}
