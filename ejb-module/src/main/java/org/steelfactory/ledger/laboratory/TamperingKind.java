package org.steelfactory.ledger.laboratory;

/** Ways to tamper with a ledger. Outsiders rely on the names. */
public enum TamperingKind {
    /** Changes an entry where it stands. */
    UPDATE,
    /** Takes an entry out. */
    DELETE,
    /** Empties the table of entries, on which no trigger fires. */
    TRUNCATE,
    /** Takes the guards off, past whoever put them on. */
    DROP_GUARDS,
    /** Takes out an entry and all that follow, and moves the head back to the one before. */
    CUT_TAIL,
    /** Changes an entry and derives every hash from there on anew, that of the head too. */
    RECOMPUTE,
    /** Appends what an old entry says once more, properly bound to the last one. */
    REPLAY
}
