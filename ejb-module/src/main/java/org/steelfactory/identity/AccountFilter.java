package org.steelfactory.identity;

import java.util.Optional;
import org.steelfactory.access.Role;

/**
 * Which accounts are wanted; what is empty doesn't restrict.
 *
 * @param text part of the user name or the full name, in any case
 */
public record AccountFilter(Optional<AccountState> state, Optional<Role> role, Optional<String> text) {

    public static final AccountFilter ALL = new AccountFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
