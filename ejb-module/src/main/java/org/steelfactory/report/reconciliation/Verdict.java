package org.steelfactory.report.reconciliation;

/** What a comparison of the stores came to. */
public enum Verdict {
    AGREE,
    DIFFER,
    /** The document store was away, and the others agree. */
    CANNOT_TELL
}
