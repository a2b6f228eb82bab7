package org.steelfactory.rules.alert;

import java.time.Duration;
import org.steelfactory.rules.severity.Severity;

/**
 * When anomalies become an alert: the fact that the alert rules judge by.
 *
 * @param from the least severity that raises an alert
 * @param repeatAfter how long after an alert, if it is closed by then, the same machine and cause raise no new one; 0
 *     or more
 */
public record AlertPolicy(Severity from, Duration repeatAfter) {

    /** From HIGH on, and not again within 60 minutes. */
    public static final AlertPolicy STANDARD = new AlertPolicy(Severity.HIGH, Duration.ofMinutes(60));

    /** @throws IllegalArgumentException when every record would raise an alert, or the time is negative */
    public AlertPolicy {
        if (from == Severity.NONE) {
            throw new IllegalArgumentException("Records without an anomaly can't raise alerts; choose LOW or more");
        }
        if (repeatAfter.isNegative()) {
            throw new IllegalArgumentException("The time until an alert is repeated is negative: " + repeatAfter);
        }
    }
}
