package org.steelfactory.idempotency;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.UtcDateTime;

/**
 * Makes a request that creates something safe to repeat: the work and the memory of its answer commit in one
 * transaction, so that a client that lost the answer asks again and gets the same one, and nothing is created twice.
 *
 * <p>Open to every caller, because the work itself asks for the caller's role.
 */
@Stateless
@PermitAll
public class IdempotentRequests {

    /** How long an answer is remembered. */
    static final Duration REMEMBERED = Duration.ofHours(24);

    private static final int MAX_KEY_LENGTH = 128;

    @PersistenceContext(unitName = "steel")
    EntityManager entityManager;

    @Resource
    SessionContext session;

    @Inject
    Clock clock;

    /**
     * An answer to a request that created something.
     *
     * @param location address of what was created
     * @param body the answer's body as it was sent, JSON
     * @param repeated whether it was remembered rather than made now
     */
    public record Answer(String location, String body, boolean repeated) {}

    /**
     * Does the work, or, when this caller's key was used before, answers as then. Of two requests at the same time with
     * one key the second waits for the first.
     *
     * @param key the caller's Idempotency-Key, 1 to 128 printable ASCII characters
     * @param fingerprint SHA-256 of the request, hexadecimal
     * @throws InvalidInputException when the key is malformed or was used for another request
     */
    public Answer once(String key, String fingerprint, Supplier<Answer> work) {
        requireWellFormed(key);
        String caller = session.getCallerPrincipal().getName();
        if (reserve(caller, key, fingerprint)) {
            Answer answer = work.get();
            remember(caller, key, answer);
            return answer;
        }
        Object[] row = (Object[]) entityManager
                .createNativeQuery("SELECT fingerprint, location, answer FROM idempotent_request"
                        + " WHERE username = ? AND idempotency_key = ?")
                .setParameter(1, caller)
                .setParameter(2, key)
                .getSingleResult();
        if (!fingerprint.equals(row[0])) {
            throw new InvalidInputException(
                    "Idempotency-Key",
                    "USED_BEFORE",
                    "The key belongs to another request. Use a new key for each request.");
        }
        return new Answer((String) row[1], (String) row[2], true);
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forgetOld() {
        entityManager
                .createNativeQuery("DELETE FROM idempotent_request WHERE created_at_utc < ?")
                .setParameter(1, UtcDateTime.of(clock.instant().minus(REMEMBERED)))
                .executeUpdate();
    }

    /** @return whether the key is new; waits while another transaction holds the same one */
    private boolean reserve(String caller, String key, String fingerprint) {
        return entityManager
                        .createNativeQuery("INSERT IGNORE INTO idempotent_request"
                                + " (username, idempotency_key, fingerprint, location, answer, created_at_utc)"
                                + " VALUES (?, ?, ?, '', '', ?)")
                        .setParameter(1, caller)
                        .setParameter(2, key)
                        .setParameter(3, fingerprint)
                        .setParameter(4, UtcDateTime.of(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    private void remember(String caller, String key, Answer answer) {
        entityManager
                .createNativeQuery("UPDATE idempotent_request SET location = ?, answer = ?"
                        + " WHERE username = ? AND idempotency_key = ?")
                .setParameter(1, answer.location())
                .setParameter(2, answer.body())
                .setParameter(3, caller)
                .setParameter(4, key)
                .executeUpdate();
    }

    private static void requireWellFormed(String key) {
        if (key.isEmpty() || key.length() > MAX_KEY_LENGTH || !key.chars().allMatch(c -> c > ' ' && c < 127)) {
            throw new InvalidInputException(
                    "Idempotency-Key", "FORMAT", "A key has 1 to 128 printable ASCII characters and no blanks.");
        }
    }
}
