package org.steelfactory.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.Lock;
import org.steelfactory.shared.CallContext;
import org.steelfactory.shared.TooManyRequestsException;
import org.steelfactory.shared.UnauthenticatedException;

/**
 * Proves that somebody is who they say, by user name and password.
 *
 * <p>What it answers, and how long it takes, is the same for a wrong password, for a name that nobody has and for an
 * account that was deactivated. Runs outside a transaction: no connection waits while a password is hashed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    private final PasswordHasher hasher = new PasswordHasher();

    @EJB
    SignInThrottle throttle;

    @EJB
    SignInBook book;

    @Inject
    CredentialMemory memory;

    @Inject
    Turns turns;

    @Inject
    CallContext call;

    @Inject
    Clock clock;

    /**
     * A sign-in by form.
     *
     * @throws UnauthenticatedException when name or password is wrong or the account isn't active
     * @throws SignInRefusedException after too many wrong passwords for this name
     * @throws TooManyRequestsException after too many from this address
     */
    public Caller withPassword(String username, String password) {
        ThrottleSubject account = ThrottleSubject.account(username);
        Lock turn = turns.of(account);
        turn.lock();
        try {
            return verified(account, username, password, "form");
        } finally {
            turn.unlock();
        }
    }

    /** The same for a client that sends name and password with every call (RFC 7617): remembered for some minutes. */
    public Caller withBasic(String username, String password) {
        return remembered(username, password).orElseGet(() -> verifiedOnce(username, password));
    }

    private Caller verifiedOnce(String username, String password) {
        ThrottleSubject account = ThrottleSubject.account(username);
        Lock turn = turns.of(account);
        turn.lock();
        try {
            return remembered(username, password).orElseGet(() -> {
                Caller caller = verified(account, username, password, "basic");
                memory.remember(caller.username(), password, caller.securityVersion());
                return caller;
            });
        } finally {
            turn.unlock();
        }
    }

    private Optional<Caller> remembered(String username, String password) {
        return Username.normalised(username).flatMap(name -> {
            OptionalInt version = memory.recall(name, password);
            return version.isEmpty()
                    ? Optional.empty()
                    : stillGood(book.active(name), version.getAsInt(), ThrottleSubject.account(name));
        });
    }

    /** What was right a moment ago isn't once the account changed or its name was locked, here or on another node. */
    private Optional<Caller> stillGood(Optional<Caller> caller, int version, ThrottleSubject account) {
        return caller.filter(now -> now.securityVersion() == version)
                .filter(now -> throttle.refusedUntil(account).isEmpty());
    }

    private Caller verified(ThrottleSubject account, String username, String password, String means) {
        Optional<ThrottleSubject> address = call.address().map(ThrottleSubject::address);
        throttle.reserve(account).ifPresent(until -> {
            throw new SignInRefusedException(until, clock.instant());
        });
        address.flatMap(throttle::reserve).ifPresent(until -> {
            throttle.release(account);
            throw new TooManyRequestsException(remaining(until), "account.addressLimit");
        });

        Optional<SignInBook.Entry> entry = Username.normalised(username).flatMap(book::entry);
        if (!matches(password, entry)) {
            book.failed(account, means);
            throw new UnauthenticatedException("account.signIn");
        }
        throttle.reset(account);
        address.ifPresent(throttle::release);
        return admitted(entry.get(), password, means);
    }

    private boolean matches(String password, Optional<SignInBook.Entry> entry) {
        if (entry.isEmpty()) {
            hasher.matchesNobody(password);
            return false;
        }
        return hasher.matches(password, entry.get().passwordHash())
                && entry.get().state() != AccountState.INACTIVE;
    }

    /** Only who knows the password is told that the account still waits for an administrator. */
    private Caller admitted(SignInBook.Entry entry, String password, String means) {
        if (entry.state() == AccountState.REQUESTED) {
            throw new UnauthenticatedException("account.requested");
        }
        Optional<String> stronger =
                hasher.outdated(entry.passwordHash()) ? Optional.of(hasher.hash(password)) : Optional.empty();
        book.succeeded(entry, stronger, means);
        return entry.caller();
    }

    private Duration remaining(Instant until) {
        return Duration.between(clock.instant(), until);
    }
}
