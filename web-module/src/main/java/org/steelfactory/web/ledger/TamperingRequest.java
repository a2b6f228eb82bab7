package org.steelfactory.web.ledger;

import java.util.Optional;
import org.steelfactory.ledger.laboratory.TamperingKind;
import org.steelfactory.ledger.laboratory.TamperingTarget;

/**
 * How to tamper with the laboratory's copy.
 *
 * @param how UPDATE where it is left out
 * @param what DATA where it is left out; only an UPDATE looks at it
 */
public record TamperingRequest(TamperingKind how, TamperingTarget what) {

    static final TamperingRequest USUAL = new TamperingRequest(null, null);

    TamperingKind kind() {
        return Optional.ofNullable(how).orElse(TamperingKind.UPDATE);
    }

    TamperingTarget target() {
        return Optional.ofNullable(what).orElse(TamperingTarget.DATA);
    }
}
