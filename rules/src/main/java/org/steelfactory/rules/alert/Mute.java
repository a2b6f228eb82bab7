package org.steelfactory.rules.alert;

import java.time.Instant;
import org.steelfactory.rules.severity.Severity;

/**
 * Word of somebody who dismissed an alert that the same needn't be told again for a while: the fact that a case may be
 * muted by.
 *
 * @param alertId the alert that was dismissed
 * @param machineId the machine
 * @param cause the code of what was unusual
 * @param severity what the alert had reached; what is more severe isn't muted
 * @param until the first moment at which it doesn't hold any more
 */
public record Mute(long alertId, long machineId, String cause, Severity severity, Instant until) {

    /** Whether it holds at this moment. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }
}
