package org.steelfactory.ledger.laboratory;

/** What of an entry is changed. Outsiders rely on the names. */
public enum TamperingTarget {
    /** What it says. */
    DATA,
    /** Its hash. */
    HASH
}
