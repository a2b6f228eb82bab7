package org.steelfactory.rules.alert;

import org.steelfactory.rules.severity.Severity;

/**
 * Anomalies that belong together because one machine shows them for one cause: the fact that the alert rules judge.
 *
 * @param machineId the machine
 * @param cause what is unusual about it, as a code; the same code means the same trouble
 * @param worst the severity of the worst of them
 */
public record AlertCase(long machineId, String cause, Severity worst) {

    /** Whether it is less severe than this. */
    public boolean isBelow(Severity severity) {
        return worst.compareTo(severity) < 0;
    }
}
