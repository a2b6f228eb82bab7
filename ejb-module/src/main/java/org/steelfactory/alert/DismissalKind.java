package org.steelfactory.alert;

/** Why an alert is dismissed, as far as it can be counted. */
public enum DismissalKind {
    /** There was nothing unusual: the detector was wrong. The only kind that speaks against it. */
    FALSE_ALARM,
    /** It is unusual, and known why. */
    KNOWN_CAUSE,
    /** It is what was planned. */
    PLANNED_WORK,
    /** The record was wrong, not the machine. */
    WRONG_RECORD,
    OTHER
}
