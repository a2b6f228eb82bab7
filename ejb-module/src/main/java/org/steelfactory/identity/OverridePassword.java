package org.steelfactory.identity;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.AuditEvent;
import org.steelfactory.audit.AuditTrail;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.TooManyRequestsException;

/**
 * The second proof that is asked for before what was recorded once is changed: the plant's override password, or the
 * caller's own where the plant has none.
 *
 * <p>Ask for it before anything else in the transaction: it is suspended meanwhile, and holds no connection if it has
 * done nothing yet.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OverridePassword {

    private static final Logger LOG = LoggerFactory.getLogger(OverridePassword.class);

    private final PasswordHasher hasher = new PasswordHasher();

    @Inject
    SteelConfiguration configuration;

    @Inject
    UserAccounts accounts;

    @EJB
    SignInThrottle throttle;

    @Inject
    Turns turns;

    @EJB
    CurrentUser currentUser;

    @EJB
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Whether the caller's own password is asked for, because the plant has set none. */
    public boolean isOwn() {
        return configuration.overridePassword().isEmpty();
    }

    /**
     * Does nothing when the given password is right.
     *
     * @param given what the caller typed; {@code null} or empty for nothing
     * @throws ForbiddenException when it is missing or wrong; a wrong one is audited
     * @throws TooManyRequestsException after ten wrong ones of the same caller within a quarter of an hour
     */
    public void require(String given) {
        if (given == null || given.isEmpty()) {
            throw new ForbiddenException("override.missing");
        }
        ThrottleSubject subject = ThrottleSubject.override(currentUser.name());
        Lock turn = turns.of(subject);
        turn.lock();
        try {
            check(given, subject);
        } finally {
            turn.unlock();
        }
    }

    private void check(String given, ThrottleSubject subject) {
        throttle.reserve(subject).ifPresent(until -> {
            throw new TooManyRequestsException(Duration.between(clock.instant(), until), "override.tooMany");
        });
        if (!matches(given)) {
            refused(subject);
            throw new ForbiddenException("override.wrong");
        }
        throttle.reset(subject);
    }

    private boolean matches(String given) {
        return configuration
                .overridePassword()
                .map(wanted -> MessageDigest.isEqual(digest(wanted), digest(given)))
                .orElseGet(() -> accounts.named(currentUser.name())
                        .map(account -> hasher.matches(given, account.passwordHash()))
                        .orElse(false));
    }

    private void refused(ThrottleSubject subject) {
        audit.recordApart(AuditEvent.of("USE_OVERRIDE", "user", subject.name()).refused());
        throttle.refusedUntil(subject)
                .ifPresent(until -> LOG.warn(
                        "IDENTITY-006 override by {} is refused until {}: too many wrong passwords",
                        subject.name(),
                        until));
    }

    /** Of equal length whatever was typed, so that comparing takes the same time for every length. */
    private static byte[] digest(String password) {
        return Secrets.sha256(Normalizer.normalize(password, Normalizer.Form.NFKC))
                .getBytes(StandardCharsets.US_ASCII);
    }
}
