package org.steelfactory.web.ledger;

import java.util.List;
import org.steelfactory.ledger.chain.LedgerFault;
import org.steelfactory.ledger.chain.Verification;

/** A verification as the API answers it. */
public record VerificationView(boolean valid, long entries, String head, List<LedgerFault> faults) {

    static VerificationView of(Verification verification) {
        return new VerificationView(
                verification.valid(), verification.entries(), verification.head(), verification.faults());
    }
}
