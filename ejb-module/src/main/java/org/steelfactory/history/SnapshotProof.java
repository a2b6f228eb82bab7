package org.steelfactory.history;

/**
 * Whether what is stored of an ended instance is what the ledger recorded at its end.
 *
 * @param ledgerIndex the entry that recorded it
 * @param recorded the hash that the entry holds; empty where it holds none for this instance
 * @param found the hash of what is stored now; empty where nothing is
 */
public record SnapshotProof(long ledgerIndex, String recorded, String found) {

    public boolean intact() {
        return !recorded.isEmpty() && recorded.equals(found);
    }
}
