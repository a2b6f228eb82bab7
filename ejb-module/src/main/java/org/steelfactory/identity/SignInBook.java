package org.steelfactory.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.audit.AuditEvent;
import org.steelfactory.audit.AuditTrail;

/** What a sign-in reads and leaves in the database, each in a short transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignInBook {

    private static final Logger LOG = LoggerFactory.getLogger(SignInBook.class);
    private static final String RESOURCE = "user";

    /** An account with what its password is compared to. */
    public record Entry(Caller caller, AccountState state, String passwordHash) {}

    @Inject
    UserAccounts accounts;

    @EJB
    SignInThrottle throttle;

    @EJB
    AuditTrail audit;

    @Inject
    Clock clock;

    public Optional<Entry> entry(String username) {
        return accounts.named(username)
                .map(account -> new Entry(account.caller(), account.state(), account.passwordHash()));
    }

    /** The account, if it may sign in at this moment. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Caller> active(String username) {
        return accounts.named(username).filter(UserAccount::isActive).map(UserAccount::caller);
    }

    public void succeeded(Entry entry, Optional<String> strongerHash, String means) {
        Caller caller = entry.caller();
        accounts.signedIn(caller.accountId(), clock.instant());
        strongerHash.ifPresent(hash -> accounts.rehash(caller.accountId(), entry.passwordHash(), hash));
        audit.record(AuditEvent.of("SIGN_IN", RESOURCE, caller.accountId())
                .by(caller.username())
                .with("means", means));
    }

    /** Notes a wrong password; and that the account name is locked, when it was one too many. */
    public void failed(ThrottleSubject account, String means) {
        audit.record(AuditEvent.of("SIGN_IN", RESOURCE, account.name())
                .with("means", means)
                .refused());
        throttle.refusedUntil(account).ifPresent(until -> {
            audit.record(AuditEvent.of("LOCK_SIGN_IN", RESOURCE, account.name()).with("until", until.toString()));
            LOG.warn("IDENTITY-004 sign-in as {} is refused until {}: too many wrong passwords", account.name(), until);
        });
    }
}
