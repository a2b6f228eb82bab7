package org.steelfactory.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.steelfactory.access.Role;

/**
 * Somebody who may work here, or asked to. Accounts are never deleted: what their users did keeps naming them.
 *
 * <p>Each change of password, role or state raises the security version. Sessions and remembered credentials carry the
 * version they were made under, and end when it is no longer the account's.
 */
@Entity
@Table(name = "user_account")
class UserAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;

    @Column(name = "full_name")
    private String fullName;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    @Column(name = "password_change_required")
    private boolean passwordChangeRequired;

    @Column(name = "security_version")
    private int securityVersion;

    private String theme;

    private String language;

    @Column(name = "created_at_utc")
    private Instant createdAt;

    @Column(name = "last_sign_in_at_utc")
    private Instant lastSignInAt;

    @Version
    private long version;

    protected UserAccount() {}

    /** A new account with the screens' own language and theme. */
    UserAccount(String username, String fullName, String passwordHash, Role role, AccountState state, Instant now) {
        this.username = username;
        this.fullName = fullName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.state = state;
        this.theme = Profile.DEFAULT_THEME;
        this.language = Profile.DEFAULT_LANGUAGE;
        this.createdAt = now;
    }

    void rename(String newFullName) {
        fullName = newFullName;
    }

    void show(String newTheme, String newLanguage) {
        theme = newTheme;
        language = newLanguage;
    }

    void become(AccountState newState) {
        if (state != newState) {
            state = newState;
            securityVersion++;
        }
    }

    void assign(Role newRole) {
        if (role != newRole) {
            role = newRole;
            securityVersion++;
        }
    }

    void replacePassword(String newHash, boolean changeRequired) {
        passwordHash = newHash;
        passwordChangeRequired = changeRequired;
        securityVersion++;
    }

    void demandPasswordChange() {
        passwordChangeRequired = true;
    }

    boolean isActive() {
        return state == AccountState.ACTIVE;
    }

    boolean isActiveAdministrator() {
        return isActive() && role == Role.ADMIN;
    }

    Caller caller() {
        return new Caller(id, username, fullName, role, securityVersion, passwordChangeRequired, theme, language);
    }

    Account account() {
        return new Account(
                id, username, fullName, role, state, passwordChangeRequired, createdAt, lastSignInAt, null, version);
    }

    Long id() {
        return id;
    }

    String username() {
        return username;
    }

    String fullName() {
        return fullName;
    }

    String passwordHash() {
        return passwordHash;
    }

    Role role() {
        return role;
    }

    AccountState state() {
        return state;
    }

    int securityVersion() {
        return securityVersion;
    }

    long version() {
        return version;
    }
}
