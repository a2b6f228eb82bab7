package org.steelfactory.web.identity;

import jakarta.validation.constraints.NotNull;
import org.steelfactory.access.Role;

/**
 * A new account, active at once.
 *
 * @param fullName the user name where it is left out
 */
public record NewUserRequest(@NotNull String username, String fullName, @NotNull String password, @NotNull Role role) {

    String fullNameOrUsername() {
        return fullName == null ? username : fullName;
    }
}
