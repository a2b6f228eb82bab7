package org.steelfactory.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.access.Role;
import org.steelfactory.audit.Audited;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.PlainText;

/** What users may change of their own account. */
@Stateless
@RolesAllowed({Role.Names.OPERATOR, Role.Names.SUPERVISOR, Role.Names.ADMIN, Role.Names.AUDITOR})
public class Profile {

    public static final String DEFAULT_THEME = "system";
    public static final String DEFAULT_LANGUAGE = "en";

    static final int MAX_FULL_NAME = 120;

    private static final Set<String> THEMES = Set.of(DEFAULT_THEME, "light", "dark");
    private static final int MAX_LANGUAGE = 8;

    private final PasswordHasher hasher = new PasswordHasher();

    @Inject
    UserAccounts accounts;

    @Inject
    Clock clock;

    @EJB
    CurrentUser currentUser;

    @EJB
    SignInThrottle throttle;

    public Caller mine() {
        return account().caller();
    }

    @Audited(action = "CHANGE_PROFILE", resource = "user")
    public void rename(String fullName) {
        account().rename(PlainText.line("fullName", fullName, MAX_FULL_NAME));
    }

    /** How the screens look and speak from now on; of no interest to anybody else, so not audited. */
    public void show(String theme, String language) {
        if (!THEMES.contains(theme)) {
            throw new InvalidInputException("theme", "UNKNOWN", "There is no such theme.");
        }
        account().show(theme, PlainText.line("language", language, MAX_LANGUAGE));
    }

    /**
     * Ends the user's other sessions; the one in which the password is changed goes on.
     *
     * @param sessionKey of the current session; {@code ""} where there is none
     * @throws InvalidInputException when the old password is wrong, or the new one is refused by {@link PasswordPolicy}
     * @throws SignInRefusedException when the old password was wrong too often
     */
    @Audited(action = "CHANGE_PASSWORD", resource = "user")
    public void changePassword(String oldPassword, String newPassword, String sessionKey) {
        UserAccount account = account();
        ThrottleSubject subject = ThrottleSubject.account(account.username());
        throttle.reserve(subject).ifPresent(until -> {
            throw new SignInRefusedException(until, clock.instant());
        });
        if (!hasher.matches(oldPassword, account.passwordHash())) {
            throw new InvalidInputException("oldPassword", "WRONG", "This isn't your present password.");
        }
        throttle.reset(subject);
        PasswordPolicy.check("newPassword", newPassword, account.username());
        if (hasher.matches(newPassword, account.passwordHash())) {
            throw new InvalidInputException("newPassword", "UNCHANGED", "Choose a password that you don't have yet.");
        }
        account.replacePassword(hasher.hash(newPassword), false);
        accounts.keepSession(sessionKey, account);
    }

    private UserAccount account() {
        return accounts.named(currentUser.name()).orElseThrow();
    }
}
