package org.steelfactory.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Counts sign-ins before the password is looked at, so that many at the same moment, on however many nodes, get no more
 * guesses than one after the other. An attempt that was right is taken back afterwards.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInThrottle {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** Counts one attempt; or, uncounted, tells until when attempts are refused. */
    public Optional<Instant> reserve(ThrottleSubject subject) {
        Instant now = clock.instant();
        SignInAttempts row = lockedRow(subject);
        Optional<Instant> refusedUntil = row.attempts().refusedUntil(subject.limit(), now);
        if (refusedUntil.isEmpty()) {
            row.become(row.attempts().counted(subject.limit(), now));
        }
        return refusedUntil;
    }

    /** The attempt that was reserved last was right, or wasn't made at all. */
    public void release(ThrottleSubject subject) {
        SignInAttempts row = lockedRow(subject);
        row.become(row.attempts().released());
    }

    /** Forgets all failures. */
    public void reset(ThrottleSubject subject) {
        entities.createQuery("DELETE FROM SignInAttempts s WHERE s.subject = :subject")
                .setParameter("subject", subject.key())
                .executeUpdate();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Instant> refusedUntil(ThrottleSubject subject) {
        return Optional.ofNullable(entities.find(SignInAttempts.class, subject.key()))
                .flatMap(row -> row.attempts().refusedUntil(subject.limit(), clock.instant()));
    }

    /** Drops windows that are over. */
    public void purge() {
        entities.createQuery("DELETE FROM SignInAttempts s WHERE s.countedAt < :over")
                .setParameter("over", clock.instant().minus(Attempts.WINDOW))
                .executeUpdate();
    }

    private SignInAttempts lockedRow(ThrottleSubject subject) {
        entities.createNativeQuery("INSERT INTO sign_in_throttle"
                        + " (subject, failures, window_started_at_utc, counted_at_utc)"
                        + " VALUES (?, 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))"
                        + " ON DUPLICATE KEY UPDATE subject = VALUES(subject)")
                .setParameter(1, subject.key())
                .executeUpdate();
        return entities.find(SignInAttempts.class, subject.key(), LockModeType.PESSIMISTIC_WRITE);
    }
}
