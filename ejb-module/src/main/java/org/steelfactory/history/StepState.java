package org.steelfactory.history;

/** How far a step of a process instance is. */
public enum StepState {
    /** Begun and not over, or waits for its turn, for somebody or for its time. */
    UNDER_WAY,
    /** Failed, and will be tried again. */
    RETRYING,
    /** Failed at all its attempts, and waits for an administrator. */
    GIVEN_UP,
    DONE,
    /** Was taken away before it was done. */
    CANCELLED
}
