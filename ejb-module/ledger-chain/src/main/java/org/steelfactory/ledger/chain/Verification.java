package org.steelfactory.ledger.chain;

import java.util.List;

/**
 * What verifying the ledger found.
 *
 * @param entries how many entries were read
 * @param head the hash that the ledger's head records
 * @param faults what is wrong, in the ledger's order; at most {@value ChainVerifier#MAX_FAULTS}
 */
public record Verification(long entries, String head, List<LedgerFault> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }

    /** Whether the ledger is intact. */
    public boolean valid() {
        return faults.isEmpty();
    }
}
