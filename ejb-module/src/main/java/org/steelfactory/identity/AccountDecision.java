package org.steelfactory.identity;

import java.util.Map;
import org.steelfactory.ledger.LedgerRecord;

/**
 * What the ledger keeps of an account. Who may do what is worth proving later; the person's full name is not the ledger's
 * to keep for ever.
 */
final class AccountDecision {

    private AccountDecision() {}

    static LedgerRecord created(UserAccount account) {
        return record("ACCOUNT_CREATED", account.account());
    }

    static LedgerRecord changed(UserAccount account) {
        return record("ACCOUNT_CHANGED", account.account());
    }

    private static LedgerRecord record(String type, Account account) {
        return new LedgerRecord(
                type,
                Map.of(
                        "accountId", account.id(),
                        "username", account.username(),
                        "role", account.role().name(),
                        "state", account.state().name(),
                        "version", account.version()));
    }
}
