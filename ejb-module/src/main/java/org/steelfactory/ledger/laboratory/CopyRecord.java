package org.steelfactory.ledger.laboratory;

import java.time.Instant;
import org.steelfactory.ledger.chain.LedgerHead;

/**
 * What the copy was made of.
 *
 * @param madeAt when; {@code null} before the first time
 * @param madeBy whose order it was; {@code null} before the first time
 * @param repairedAt when it was last put back; {@code null} where it wasn't since it was made
 * @param head where the ledger ended, as far as it was copied
 * @param guardsOrdered whether an administrator has put the guards on
 */
public record CopyRecord(Instant madeAt, String madeBy, Instant repairedAt, LedgerHead head, boolean guardsOrdered) {

    public boolean made() {
        return madeAt != null;
    }
}
