package org.steelfactory.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.steelfactory.access.Role;
import org.steelfactory.audit.AuditEvent;
import org.steelfactory.audit.AuditTrail;
import org.steelfactory.shared.CallContext;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.TooManyRequestsException;

/** Lets anybody ask for an account. It is an operator's, and opens nothing before an administrator activates it. */
@Stateless
@PermitAll
public class Registration {

    private final PasswordHasher hasher = new PasswordHasher();

    @Inject
    NewAccounts newAccounts;

    @EJB
    SignInThrottle throttle;

    @EJB
    AuditTrail audit;

    @Inject
    CallContext call;

    @Inject
    Clock clock;

    /**
     * @throws InvalidInputException when a value can't be used; for a user name that is taken it must say so, which is
     *     why one address may only ask {@value ThrottleSubject#REGISTRATION_LIMIT} times in a while
     * @throws TooManyRequestsException after that
     */
    public void register(String username, String fullName, String password) {
        call.address()
                .map(ThrottleSubject::registration)
                .flatMap(throttle::reserve)
                .ifPresent(until -> {
                    throw new TooManyRequestsException(
                            Duration.between(clock.instant(), until), "account.addressLimit");
                });
        NewAccounts.Names names = newAccounts.checked(username, fullName, password);
        UserAccount account = newAccounts.add(names, hasher.hash(password), Role.OPERATOR, AccountState.REQUESTED);
        audit.record(AuditEvent.of("REGISTER_USER", "user", account.id()).by(account.username()));
    }
}
