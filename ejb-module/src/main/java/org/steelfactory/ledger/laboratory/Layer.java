package org.steelfactory.ledger.laboratory;

/**
 * What stands between somebody and a ledger that was tampered with unnoticed, from the outside to the inside. One that
 * finds things out is a row of {@link DetectingLayers}, too.
 */
public enum Layer {
    /** The rights of the application's database user. */
    RIGHTS,
    /** The triggers; and whether those that were ordered are there. */
    GUARD,
    /** Each entry's hash, and that it follows the one before. */
    CHAIN,
    /** That the entries end where the head says. */
    HEAD,
    /** A comparison with the ledger that the copy was made of. */
    LEDGER
}
