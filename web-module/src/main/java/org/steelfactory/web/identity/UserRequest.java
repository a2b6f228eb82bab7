package org.steelfactory.web.identity;

import org.steelfactory.access.Role;
import org.steelfactory.identity.AccountState;

/**
 * What an account is to be; what is left out stays as it is.
 *
 * @param version the version the change was made to; left out, the If-Match header or the present one counts
 */
public record UserRequest(String fullName, Role role, AccountState state, Long version) {}
