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
import java.util.Optional;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.access.Role;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.PlainText;

/** The caller's API tokens, and whose a token is that a program shows (RFC 6750). */
@Stateless
@RolesAllowed({Role.Names.OPERATOR, Role.Names.SUPERVISOR, Role.Names.ADMIN, Role.Names.AUDITOR})
public class ApiTokens {

    /** Said where no expiry is asked for. */
    public static final Duration DEFAULT_LIFE = Duration.ofDays(90);

    /** A token is to be replaced now and then. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(2 * 366L);

    private static final int MAX_NAME = 80;
    private static final Duration USED_PRECISION = Duration.ofMinutes(1);

    /** Lets people and scanners of source code recognise what leaked. */
    private static final String PREFIX = "steel_";

    @PersistenceContext
    EntityManager entities;

    @Inject
    UserAccounts accounts;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    /**
     * A token that was just made.
     *
     * @param token shown this once
     */
    public record Issued(long id, String token) {}

    /**
     * @param expiresAt empty for {@link #DEFAULT_LIFE} from now
     * @throws InvalidInputException when the name is missing or the expiry isn't within {@link #LONGEST_LIFE}
     */
    @Audited(action = "ISSUE_API_TOKEN", resource = "api-token")
    public Issued issue(@AuditedDetail String name, Optional<Instant> expiresAt) {
        Instant now = clock.instant();
        Instant until = expiresAt.orElseGet(() -> now.plus(DEFAULT_LIFE));
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST_LIFE))) {
            throw new InvalidInputException("expiresAt", "OUT_OF_RANGE", "A token lives two years at most.");
        }
        String token = PREFIX + Secrets.random();
        ApiToken row = new ApiToken(
                accounts.named(currentUser.name()).orElseThrow(),
                PlainText.line("name", name, MAX_NAME),
                Secrets.sha256(token),
                now,
                until);
        entities.persist(row);
        entities.flush();
        return new Issued(row.id(), token);
    }

    /** The caller's own tokens, newest first. */
    public Page<TokenDetails> mine(PageRequest request) {
        String me = currentUser.name();
        long total = entities.createQuery("SELECT COUNT(t) FROM ApiToken t WHERE t.account.username = :me", Long.class)
                .setParameter("me", me)
                .getSingleResult();
        return Page.of(
                entities.createQuery(
                                "SELECT t FROM ApiToken t WHERE t.account.username = :me ORDER BY t.id DESC",
                                ApiToken.class)
                        .setParameter("me", me)
                        .setFirstResult(request.offset())
                        .setMaxResults(request.size())
                        .getResultStream()
                        .map(ApiToken::details)
                        .toList(),
                total,
                request);
    }

    /** @throws NotFoundException when the caller has no such token, be it somebody else's or nobody's */
    @Audited(action = "REVOKE_API_TOKEN", resource = "api-token")
    public void revoke(@AuditedId long id) {
        ApiToken token = entities.find(ApiToken.class, id);
        if (token == null || !token.account().username().equals(currentUser.name())) {
            throw new NotFoundException("account.tokenUnknown", id);
        }
        entities.remove(token);
    }

    /** Who a program acts for; empty for a token that is unknown, revoked or expired, or whose user isn't active. */
    @PermitAll
    public Optional<Caller> caller(String token) {
        Instant now = clock.instant();
        Optional<ApiToken> found = entities.createQuery(
                        "SELECT t FROM ApiToken t JOIN FETCH t.account WHERE t.tokenHash = :hash", ApiToken.class)
                .setParameter("hash", Secrets.sha256(token))
                .getResultStream()
                .filter(row -> row.isUsable(now))
                .findFirst();
        found.filter(row -> row.lastUsedAt() == null || row.lastUsedAt().isBefore(now.minus(USED_PRECISION)))
                .ifPresent(row -> used(row.id(), now));
        return found.map(row -> row.account().caller());
    }

    private void used(long id, Instant now) {
        entities.createQuery("UPDATE ApiToken t SET t.lastUsedAt = :now WHERE t.id = :id")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }
}
