package org.steelfactory.alert;

/** How far an alert is: ACTIVE → ACKNOWLEDGED → RESOLVED or DISMISSED; it may also be closed at once. */
public enum AlertState {
    /** Nobody has looked at it yet, or it has worsened since. */
    ACTIVE,
    /** Somebody knows of it. */
    ACKNOWLEDGED,
    /** The cause is gone. */
    RESOLVED,
    /** There was no cause, for a reason that is told. */
    DISMISSED;

    /** Whether somebody still has to settle it. */
    public boolean open() {
        return this == ACTIVE || this == ACKNOWLEDGED;
    }
}
