package org.steelfactory.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.access.Role;
import org.steelfactory.audit.AuditEvent;
import org.steelfactory.audit.AuditTrail;
import org.steelfactory.shared.CallContext;

/**
 * The browsers that are signed in. Each is looked up at every request, so that one which is ended here, on whichever
 * node, has ended at once.
 */
@Stateless
@PermitAll
public class UserSessions {

    /** After this a session ends, however busy it is. */
    public static final Duration LONGEST = Duration.ofHours(8);

    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager entities;

    @Inject
    UserAccounts accounts;

    @EJB
    CurrentUser currentUser;

    @EJB
    AuditTrail audit;

    @Inject
    CallContext call;

    @Inject
    Clock clock;

    /**
     * Opens a session for somebody who just proved who they are.
     *
     * @return the key that it is found by; known to the server's own session only
     */
    public String open(Caller caller, String userAgent) {
        String key = Secrets.random();
        entities.persist(new UserSession(
                accounts.get(caller.accountId()),
                Secrets.sha256(key),
                call.address().orElse(""),
                userAgent,
                clock.instant()));
        return key;
    }

    /**
     * Whose session it is, as long as it is open.
     *
     * @param deed whether the user did something, as opposed to a page that refreshed itself
     */
    public Optional<Caller> caller(String key, boolean deed) {
        Instant now = clock.instant();
        Optional<UserSession> session = find(key).filter(found -> found.isOpen(now));
        session.filter(found -> deed && found.lastSeenAt().isBefore(now.minus(SEEN_PRECISION)))
                .ifPresent(found -> seen(found.id(), now));
        return session.map(found -> found.account().caller());
    }

    /** The user signs out. */
    public void close(String key) {
        find(key).ifPresent(session -> {
            UserAccount account = session.account();
            audit.record(AuditEvent.of("SIGN_OUT", "user", account.id()).by(account.username()));
            entities.remove(session);
        });
    }

    /** Where the caller is signed in, the latest first. */
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.SUPERVISOR, Role.Names.ADMIN, Role.Names.AUDITOR})
    public List<SignedInBrowser> mine(String currentKey) {
        Instant now = clock.instant();
        String currentHash = Secrets.sha256(currentKey);
        return entities.createQuery(
                        "SELECT s FROM UserSession s WHERE s.account.username = :me ORDER BY s.signedInAt DESC",
                        UserSession.class)
                .setParameter("me", currentUser.name())
                .getResultStream()
                .filter(session -> session.isOpen(now))
                .map(session -> session.browser(currentHash))
                .toList();
    }

    /** Signs the caller out everywhere but here. */
    @RolesAllowed({Role.Names.OPERATOR, Role.Names.SUPERVISOR, Role.Names.ADMIN, Role.Names.AUDITOR})
    public void closeOthers(String currentKey) {
        UserAccount account = accounts.named(currentUser.name()).orElseThrow();
        entities.createQuery("DELETE FROM UserSession s WHERE s.account = :account AND s.keyHash <> :current")
                .setParameter("account", account)
                .setParameter("current", Secrets.sha256(currentKey))
                .executeUpdate();
        audit.record(AuditEvent.of("SIGN_OUT_ELSEWHERE", "user", account.id()));
    }

    /** Drops rows of sessions that are over. */
    public void purge() {
        entities.createQuery("DELETE FROM UserSession s WHERE s.signedInAt < :over")
                .setParameter("over", clock.instant().minus(LONGEST))
                .executeUpdate();
    }

    private Optional<UserSession> find(String key) {
        return entities.createQuery(
                        "SELECT s FROM UserSession s JOIN FETCH s.account WHERE s.keyHash = :key", UserSession.class)
                .setParameter("key", Secrets.sha256(key))
                .getResultStream()
                .findFirst();
    }

    private void seen(long id, Instant now) {
        entities.createQuery("UPDATE UserSession s SET s.lastSeenAt = :now WHERE s.id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }
}
