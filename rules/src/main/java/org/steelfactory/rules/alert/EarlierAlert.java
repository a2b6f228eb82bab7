package org.steelfactory.rules.alert;

import java.time.Duration;
import java.time.Instant;
import org.steelfactory.rules.severity.Severity;

/**
 * The latest alert that a machine has for a cause: the fact that a case is compared with.
 *
 * @param id the alert's id
 * @param machineId the machine
 * @param cause the code of what was unusual
 * @param severity what it has reached so far
 * @param open whether somebody still has to settle it
 * @param raisedAt when it was raised
 */
public record EarlierAlert(long id, long machineId, String cause, Severity severity, boolean open, Instant raisedAt) {

    /** Whether it was raised at most this long ago. */
    public boolean isWithin(Duration time, Instant now) {
        return !raisedAt.plus(time).isBefore(now);
    }
}
