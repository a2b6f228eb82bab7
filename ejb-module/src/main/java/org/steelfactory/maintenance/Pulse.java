package org.steelfactory.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says when something is to be done again: after some time, or sooner where somebody nudges. */
final class Pulse {

    private final Duration every;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private Instant next = Instant.MIN;

    Pulse(Duration every) {
        this.every = every;
    }

    void nudge() {
        nudged.set(true);
    }

    /** Whether it is time; then it is again after the pulse's length. Asked by one thread at a time. */
    boolean beats(Instant now) {
        // The nudge is taken in any case: what it asked for is done now.
        boolean sooner = nudged.getAndSet(false);
        if (sooner || !now.isBefore(next)) {
            next = now.plus(every);
            return true;
        }
        return false;
    }
}
