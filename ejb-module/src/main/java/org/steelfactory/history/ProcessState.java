package org.steelfactory.history;

/** How far a process instance is. */
public enum ProcessState {
    /** Under way, or waiting for somebody or for its time. */
    RUNNING,
    /** Stands still, because a step was given up after all its attempts. */
    INCIDENT,
    /** Came to an end of its own. */
    COMPLETED,
    /** Came to an end that says that it couldn't be done. */
    FAILED,
    /** Was taken away before it came to an end. */
    CANCELLED;

    public boolean ended() {
        return this != RUNNING && this != INCIDENT;
    }
}
