package org.steelfactory.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.access.Role;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.PlainText;

/** What administrators do with accounts. */
@Stateless
@RolesAllowed(Role.Names.ADMIN)
public class Accounts {

    private final PasswordHasher hasher = new PasswordHasher();

    @Inject
    UserAccounts accounts;

    @Inject
    AccountList list;

    @Inject
    NewAccounts newAccounts;

    @EJB
    SignInThrottle throttle;

    @EJB
    CurrentUser currentUser;

    @EJB
    Ledger ledger;

    /**
     * An account that was just made.
     *
     * @param oneTimePassword shown this once and changed at the first sign-in; empty where the password was given
     */
    public record Created(long id, Account account, Optional<String> oneTimePassword) {}

    public Page<Account> find(AccountFilter filter, PageRequest request) {
        return list.find(filter, request);
    }

    public Account get(long id) {
        return list.shown(accounts.get(id));
    }

    /**
     * An account that may sign in at once.
     *
     * @param password empty for a random one that must be changed at the first sign-in
     * @throws InvalidInputException naming every value that can't be used
     */
    @Audited(action = "CREATE_USER", resource = "user")
    public Created create(
            @AuditedDetail String username, String fullName, @AuditedDetail Role role, Optional<String> password) {
        String secret = password.orElseGet(Secrets::oneTimePassword);
        NewAccounts.Names names = newAccounts.checked(username, fullName, secret);
        UserAccount account = newAccounts.add(names, hasher.hash(secret), role, AccountState.ACTIVE);
        if (password.isEmpty()) {
            account.demandPasswordChange();
        }
        accounts.flush();
        ledger.append(AccountDecision.created(account));
        return new Created(
                account.id(), list.shown(account), password.isEmpty() ? Optional.of(secret) : Optional.empty());
    }

    /**
     * Changes an account to what is given. Another role or state ends the user's sessions.
     *
     * @param version that the author of the change saw
     * @throws ConflictException when the version is older, the account is the caller's own (role and state are another
     *     administrator's to change), or no active administrator would be left
     */
    @Audited(action = "CHANGE_USER", resource = "user")
    public Account change(
            @AuditedId long id,
            long version,
            @AuditedDetail String fullName,
            @AuditedDetail Role role,
            @AuditedDetail AccountState state) {
        int administrators = accounts.lockActiveAdministrators().size();
        UserAccount account = accounts.getForChange(id, version);
        boolean wasAdministrator = account.isActiveAdministrator();
        refuseOwn(account, role, state);
        refuseBackToRequested(account, state);
        account.rename(PlainText.line("fullName", fullName, Profile.MAX_FULL_NAME));
        account.assign(role);
        account.become(state);
        if (wasAdministrator && !account.isActiveAdministrator() && administrators == 1) {
            throw new ConflictException("account.lastAdministrator", account.username());
        }
        accounts.flush();
        ledger.append(AccountDecision.changed(account));
        return list.shown(account);
    }

    /**
     * Gives an account a random password that must be changed at the next sign-in; ends the user's sessions and revokes
     * the user's API tokens.
     */
    @Audited(action = "RESET_PASSWORD", resource = "user")
    public String resetPassword(@AuditedId long id, long version) {
        String password = Secrets.oneTimePassword();
        UserAccount account = accounts.getForChange(id, version);
        account.replacePassword(hasher.hash(password), true);
        accounts.revokeTokens(account);
        throttle.reset(ThrottleSubject.account(account.username()));
        return password;
    }

    /**
     * Forgets the wrong passwords that were tried for an account, so that its user needn't wait.
     *
     * @throws NotFoundException when there is no such account
     */
    @Audited(action = "UNLOCK_USER", resource = "user")
    public void unlock(@AuditedId long id) {
        throttle.reset(ThrottleSubject.account(accounts.get(id).username()));
    }

    private void refuseOwn(UserAccount account, Role role, AccountState state) {
        boolean own = account.username().equals(currentUser.name());
        if (own && (account.role() != role || account.state() != state)) {
            throw new ConflictException("account.own", account.username());
        }
    }

    private static void refuseBackToRequested(UserAccount account, AccountState state) {
        if (state == AccountState.REQUESTED && account.state() != AccountState.REQUESTED) {
            throw new ConflictException("account.notRequested", account.username());
        }
    }
}
