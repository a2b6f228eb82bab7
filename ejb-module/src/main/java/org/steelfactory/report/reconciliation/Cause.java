package org.steelfactory.report.reconciliation;

/** Why the stores were compared. */
public enum Cause {
    /** Somebody wanted to know. */
    DEMAND,
    NIGHTLY,
    /** What the document store lacked was to be written again. */
    REBUILD
}
