package org.steelfactory.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.steelfactory.access.Role;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

/** Checks what somebody wants a new account to be, and adds it. */
@Dependent
class NewAccounts {

    @Inject
    UserAccounts accounts;

    @Inject
    Clock clock;

    /** The names of a new account as they are stored. */
    record Names(String username, String fullName) {}

    /** @throws InvalidInputException naming every value that can't be used */
    Names checked(String username, String fullName, String password) {
        List<FieldError> errors = new ArrayList<>();
        Optional<String> name = Username.normalised(username);
        if (name.isEmpty()) {
            errors.add(new FieldError(
                    "username",
                    "NOT_A_USER_NAME",
                    "A user name has 2 to " + Username.MAX_LENGTH
                            + " letters a to z, digits or . _ - + @ and starts with a letter or digit."));
        } else if (accounts.named(name.get()).isPresent()) {
            errors.add(new FieldError("username", "TAKEN", "This user name can't be had; choose another."));
        }
        String full = "";
        try {
            full = PlainText.line("fullName", fullName, Profile.MAX_FULL_NAME);
        } catch (InvalidInputException e) {
            errors.addAll(e.errors());
        }
        try {
            PasswordPolicy.check("password", password, name.orElse(""));
        } catch (InvalidInputException e) {
            errors.addAll(e.errors());
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return new Names(name.orElseThrow(), full);
    }

    UserAccount add(Names names, String passwordHash, Role role, AccountState state) {
        UserAccount account =
                new UserAccount(names.username(), names.fullName(), passwordHash, role, state, clock.instant());
        accounts.add(account);
        return account;
    }
}
