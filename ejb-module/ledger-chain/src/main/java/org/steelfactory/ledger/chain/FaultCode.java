package org.steelfactory.ledger.chain;

/** What can be wrong with a ledger. Outsiders rely on the names. */
public enum FaultCode {
    /** The entry isn't what was hashed. */
    HASH_MISMATCH,
    /** The entry doesn't follow the one before it. */
    PREVIOUS_HASH_MISMATCH,
    /** The entry stands in another place than the one it was recorded for. */
    ENTRY_ORDER,
    /** An entry between others is gone. */
    MISSING_ENTRY,
    /** There is an entry where the ledger has ended already. */
    UNEXPECTED_ENTRY,
    /** The last entries are gone. */
    TAIL_CUT,
    /** The ledger isn't the one that a checkpoint was signed for. */
    CHECKPOINT_MISMATCH,
    /** A checkpoint's signature isn't its key's. */
    SIGNATURE_INVALID
}
