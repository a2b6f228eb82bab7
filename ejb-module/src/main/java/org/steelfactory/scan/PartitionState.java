package org.steelfactory.scan;

/** How far a partition is. */
public enum PartitionState {
    WAITING,
    /** Being scored or judged. */
    RUNNING,
    /** Waiting to be judged. */
    SCORED,
    /** An attempt failed; it is tried again. */
    RETRY,
    /** Given up after all attempts, until an administrator decides. */
    FAILED,
    DONE,
    /** The scan ended before it was done. */
    LEFT
}
