package org.steelfactory.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.steelfactory.access.Role;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;

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
        InputFaults faults = new InputFaults();
        Optional<String> name = Username.normalised(username);
        if (name.isEmpty()) {
            faults.add(
                    "username",
                    "NOT_A_USER_NAME",
                    "A user name has 2 to " + Username.MAX_LENGTH
                            + " letters a to z, digits or . _ - + @ and starts with a letter or digit.");
        } else if (accounts.named(name.get()).isPresent()) {
            faults.add("username", "TAKEN", "This user name can't be had; choose another.");
        }
        String full = faults.line("fullName", fullName, Profile.MAX_FULL_NAME);
        faults.take(
                () -> {
                    PasswordPolicy.check("password", password, name.orElse(""));
                    return password;
                },
                "");
        faults.refuseIfAny();
        return new Names(name.orElseThrow(), full);
    }

    UserAccount add(Names names, String passwordHash, Role role, AccountState state) {
        UserAccount account =
                new UserAccount(names.username(), names.fullName(), passwordHash, role, state, clock.instant());
        accounts.add(account);
        return account;
    }
}
