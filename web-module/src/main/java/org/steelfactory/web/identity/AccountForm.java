package org.steelfactory.web.identity;

import java.time.Instant;
import org.steelfactory.access.Role;
import org.steelfactory.identity.Account;
import org.steelfactory.identity.AccountState;

/** What an administrator edits of an account. */
public class AccountForm {

    private Account account;
    private String username;
    private String fullName;
    private Role role = Role.OPERATOR;

    static AccountForm of(Account account) {
        AccountForm form = new AccountForm();
        form.account = account;
        form.username = account.username();
        form.fullName = account.fullName();
        form.role = account.role();
        return form;
    }

    /** Whether the account isn't there yet. */
    public boolean isFresh() {
        return account == null;
    }

    public long getId() {
        return account.id();
    }

    public long getVersion() {
        return account.version();
    }

    public AccountState getState() {
        return account.state();
    }

    public Instant getLastSignInAt() {
        return account.lastSignInAt();
    }

    public Instant getLockedUntil() {
        return account.lockedUntil();
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public String getFullName() {
        return fullName;
    }

    public void setFullName(String fullName) {
        this.fullName = fullName;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }
}
