package org.steelfactory.maintenance;

/** What answers a step of a checklist. */
public enum StepType {
    /** Done or not. */
    CHECK,
    /** A number. */
    MEASUREMENT,
    /** Words. */
    TEXT
}
