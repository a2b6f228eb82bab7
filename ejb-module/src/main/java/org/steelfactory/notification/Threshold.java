package org.steelfactory.notification;

import org.steelfactory.rules.severity.Severity;

/** From which severity on somebody wants to be told. */
public enum Threshold {
    /** Of news without a severity too. */
    ANY,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL,
    NEVER;

    /** Whether something that severe is told. */
    public boolean lets(Severity severity) {
        return ordinal() <= severity.ordinal();
    }
}
