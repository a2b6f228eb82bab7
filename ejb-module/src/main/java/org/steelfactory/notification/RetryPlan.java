package org.steelfactory.notification;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When something that couldn't be sent is tried again: soon at first, then ever more seldom, for about a day. */
final class RetryPlan {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8),
            Duration.ofHours(8));

    private RetryPlan() {}

    /**
     * @param attempts how many have failed, from 1
     * @return empty when there is to be none any more
     */
    static Optional<Duration> pauseAfter(int attempts) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(attempts - 1));
    }
}
