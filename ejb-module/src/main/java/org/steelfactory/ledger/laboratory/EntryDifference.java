package org.steelfactory.ledger.laboratory;

import org.steelfactory.ledger.chain.LedgerEntry;

/**
 * Where the copy isn't the ledger.
 *
 * @param copy the copy's entry; {@code null} where it is gone
 * @param original the ledger's; {@code null} where it has none
 */
public record EntryDifference(long index, Kind kind, LedgerEntry copy, LedgerEntry original) {

    /** In what way. */
    public enum Kind {
        /** Both have an entry of this index, and they aren't the same. */
        ALTERED,
        /** The copy has lost it. */
        MISSING,
        /** The copy has one that was never recorded. */
        ADDED
    }
}
