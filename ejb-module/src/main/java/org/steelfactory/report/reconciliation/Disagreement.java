package org.steelfactory.report.reconciliation;

/** What is wrong with a thing in a store, by what the other stores hold. */
public enum Disagreement {
    /** The store lacks it. */
    MISSING,
    /** The store alone has it, or has it twice. */
    UNEXPECTED,
    /** A field has another value. */
    DIFFERENT
}
