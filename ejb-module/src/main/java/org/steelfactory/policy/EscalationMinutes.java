package org.steelfactory.policy;

import java.time.Duration;
import org.steelfactory.rules.handling.AlertTimes;

/**
 * How long somebody wants alerts of a severity to wait before others are told; nothing is checked yet.
 *
 * @param acknowledge minutes that nobody may look at one, 1 to {@value #MAX}
 * @param settle minutes that somebody may know of one without settling it, 1 to {@value #MAX}
 */
public record EscalationMinutes(long acknowledge, long settle) {

    /** Thirty days. */
    public static final long MAX = 30 * 24 * 60;

    public static EscalationMinutes of(AlertTimes times) {
        return new EscalationMinutes(
                times.acknowledge().toMinutes(), times.settle().toMinutes());
    }

    static boolean possible(long minutes) {
        return minutes >= 1 && minutes <= MAX;
    }

    AlertTimes times() {
        return new AlertTimes(Duration.ofMinutes(acknowledge), Duration.ofMinutes(settle));
    }
}
