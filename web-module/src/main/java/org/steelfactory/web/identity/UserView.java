package org.steelfactory.web.identity;

import java.time.Instant;
import org.steelfactory.access.Role;
import org.steelfactory.identity.Account;
import org.steelfactory.identity.AccountState;

/** An account as the API shows it; never with anything of its password. */
public record UserView(
        long id,
        String username,
        String fullName,
        Role role,
        AccountState state,
        boolean passwordChangeRequired,
        Instant createdAt,
        Instant lastSignInAt,
        Instant lockedUntil,
        long version) {

    static UserView of(Account account) {
        return new UserView(
                account.id(),
                account.username(),
                account.fullName(),
                account.role(),
                account.state(),
                account.passwordChangeRequired(),
                account.createdAt(),
                account.lastSignInAt(),
                account.lockedUntil(),
                account.version());
    }
}
