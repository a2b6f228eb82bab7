package org.steelfactory.identity;

import java.time.Instant;
import org.steelfactory.access.Role;

/**
 * An account as administrators see it.
 *
 * @param lastSignInAt {@code null} when nobody signed in with it yet
 * @param lockedUntil when sign-in is allowed again after too many wrong passwords; {@code null} when it is now
 * @param version what a change must name, so that it doesn't overwrite one its author didn't see
 */
public record Account(
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

    Account lockedUntil(Instant until) {
        return new Account(
                id, username, fullName, role, state, passwordChangeRequired, createdAt, lastSignInAt, until, version);
    }
}
