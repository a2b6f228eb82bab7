package org.steelfactory.ledger.chain;

/**
 * Where the ledger ends.
 *
 * @param count number of entries, which is the next entry's index
 * @param hash hash of the last entry; {@link EntryHasher#GENESIS} when there is none
 */
public record LedgerHead(long count, String hash) {

    public static final LedgerHead EMPTY = new LedgerHead(0, EntryHasher.GENESIS);
}
