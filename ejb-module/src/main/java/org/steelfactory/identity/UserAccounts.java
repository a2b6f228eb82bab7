package org.steelfactory.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.access.Role;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.NotFoundException;

/** The accounts in the database. */
@Dependent
class UserAccounts {

    @PersistenceContext
    EntityManager entities;

    void add(UserAccount account) {
        entities.persist(account);
        entities.flush();
    }

    Optional<UserAccount> named(String username) {
        return entities.createQuery("SELECT a FROM UserAccount a WHERE a.username = :username", UserAccount.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    /** @throws NotFoundException when there is no such account */
    UserAccount get(long id) {
        UserAccount account = entities.find(UserAccount.class, id);
        if (account == null) {
            throw new NotFoundException("account.unknown", id);
        }
        return account;
    }

    /**
     * The account for a change, locked until the transaction ends.
     *
     * @throws ConflictException when it isn't in the version that the change's author saw
     */
    UserAccount getForChange(long id, long version) {
        UserAccount account = entities.find(UserAccount.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (account == null) {
            throw new NotFoundException("account.unknown", id);
        }
        if (account.version() != version) {
            throw new ConflictException("version.outdated", "Account", id);
        }
        return account;
    }

    /** All that can administer, locked, so that two of them can't put each other out at the same moment. */
    List<UserAccount> lockActiveAdministrators() {
        return entities.createQuery(
                        "SELECT a FROM UserAccount a WHERE a.role = :admin AND a.state = :active ORDER BY a.id",
                        UserAccount.class)
                .setParameter("admin", Role.ADMIN)
                .setParameter("active", AccountState.ACTIVE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    boolean anyAdministrator() {
        return !entities.createQuery("SELECT a.id FROM UserAccount a WHERE a.role = :admin", Long.class)
                .setParameter("admin", Role.ADMIN)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    void flush() {
        entities.flush();
    }

    /** Lets the session in which users changed their own password live on under the new security version. */
    void keepSession(String sessionKey, UserAccount account) {
        entities.createQuery("UPDATE UserSession s SET s.securityVersion = :version"
                        + " WHERE s.keyHash = :key AND s.account = :account")
                .setParameter("version", account.securityVersion())
                .setParameter("key", Secrets.sha256(sessionKey))
                .setParameter("account", account)
                .executeUpdate();
    }

    void revokeTokens(UserAccount account) {
        entities.createQuery("DELETE FROM ApiToken t WHERE t.account = :account")
                .setParameter("account", account)
                .executeUpdate();
    }

    /** Noted past the version: a sign-in isn't a change that anybody edits against. */
    void signedIn(long id, Instant now) {
        entities.createQuery("UPDATE UserAccount a SET a.lastSignInAt = :now WHERE a.id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The same password hashed more strongly, unless it was changed meanwhile; not a change of the password. */
    void rehash(long id, String oldHash, String newHash) {
        entities.createQuery(
                        "UPDATE UserAccount a SET a.passwordHash = :new WHERE a.id = :id AND a.passwordHash = :old")
                .setParameter("new", newHash)
                .setParameter("id", id)
                .setParameter("old", oldHash)
                .executeUpdate();
    }
}
