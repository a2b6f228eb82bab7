package org.steelfactory.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Failed sign-ins of one account name or one address within a quarter of an hour, and what follows from them.
 *
 * @param failures attempts that weren't known to be right when they were counted
 * @param windowStartedAt when the first of them was counted
 * @param countedAt when the last of them was counted
 */
record Attempts(int failures, Instant windowStartedAt, Instant countedAt) {

    /** How long failures are added up, and how long is refused once there are too many. */
    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Until when further attempts are refused; empty while they are allowed. */
    Optional<Instant> refusedUntil(int limit, Instant now) {
        Instant until = countedAt.plus(WINDOW);
        return failures >= limit && now.isBefore(until) ? Optional.of(until) : Optional.empty();
    }

    /** One attempt more; the first of a new window when the old one is over. */
    Attempts counted(int limit, Instant now) {
        boolean over = failures == 0
                || failures >= limit && !now.isBefore(countedAt.plus(WINDOW))
                || failures < limit && !now.isBefore(windowStartedAt.plus(WINDOW));
        return over ? new Attempts(1, now, now) : new Attempts(failures + 1, windowStartedAt, now);
    }

    /** One of them turned out to be right. */
    Attempts released() {
        return new Attempts(Math.max(0, failures - 1), windowStartedAt, countedAt);
    }
}
