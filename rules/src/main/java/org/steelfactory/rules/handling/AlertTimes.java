package org.steelfactory.rules.handling;

import java.time.Duration;

/**
 * How long an alert may wait before somebody else is told; the fact that the handling rules judge by. When as much time
 * has passed again, it is told one further.
 *
 * @param acknowledge how long nobody may look at it; more than 0
 * @param settle how long somebody may know of it without settling it; more than 0
 */
public record AlertTimes(Duration acknowledge, Duration settle) {

    /** @throws IllegalArgumentException when a time isn't more than 0 */
    public AlertTimes {
        if (acknowledge.isNegative() || acknowledge.isZero() || settle.isNegative() || settle.isZero()) {
            throw new IllegalArgumentException(
                    "Times after which an alert escalates are more than 0: " + acknowledge + ", " + settle);
        }
    }
}
