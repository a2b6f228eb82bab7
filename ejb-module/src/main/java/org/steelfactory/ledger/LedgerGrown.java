package org.steelfactory.ledger;

/**
 * Entries were appended.
 *
 * @param first index of the first one
 * @param count how many
 * @param endsAScan whether one of them tells that a scan has ended
 */
record LedgerGrown(long first, long count, boolean endsAScan) {

    /** Whether a multiple of this number of entries was passed. */
    boolean passes(long number) {
        return first / number != (first + count) / number;
    }
}
