package org.steelfactory.scan;

/** What became of a schedule's run when its time came. */
public enum ScheduledRunOutcome {
    /** A scan was started. */
    STARTED,
    /** None was, because another scan was running. */
    SKIPPED_RUNNING,
    /** None was, because there were fewer records than {@link Scan#MIN_RECORDS}. */
    SKIPPED_TOO_FEW,
    /** None was, because starting it failed again and again. */
    FAILED
}
