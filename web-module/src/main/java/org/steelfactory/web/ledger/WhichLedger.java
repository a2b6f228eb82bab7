package org.steelfactory.web.ledger;

import org.steelfactory.ledger.guard.GuardedTables;
import org.steelfactory.shared.InvalidInputException;

/** The query parameter {@code of}: the ledger itself, or the laboratory's copy of it. */
final class WhichLedger {

    private static final String LEDGER = "ledger";
    private static final String LABORATORY = "laboratory";

    private WhichLedger() {}

    /**
     * @param of as it came; {@code null} for the ledger itself
     * @throws InvalidInputException when it names neither
     */
    static GuardedTables of(String of) {
        if (of == null || of.equals(LEDGER)) {
            return GuardedTables.LEDGER;
        }
        if (of.equals(LABORATORY)) {
            return GuardedTables.LABORATORY;
        }
        throw new InvalidInputException("of", "NOT_ALLOWED", "One of ledger, laboratory is needed.");
    }

    static String name(GuardedTables which) {
        return which == GuardedTables.LEDGER ? LEDGER : LABORATORY;
    }
}
