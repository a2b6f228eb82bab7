package org.steelfactory.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.shared.CallContext;

/**
 * Writes the audit log: who did what to which thing, when, from where, and whether it was refused. Most services mark
 * their methods {@link Audited} instead; this is for the places that have no such method, as sign-in.
 */
@Stateless
@PermitAll
public class AuditTrail {

    /** The collection, and its field names, are those that clients of the document store know (S-60). */
    public static final String COLLECTION = "audit_logs";

    private static final String NOBODY = "anonymous";

    @EJB
    CurrentUser currentUser;

    @EJB
    Outbox outbox;

    @Inject
    CallContext call;

    @Inject
    Clock clock;

    /** Records in the caller's transaction: what is rolled back was never done, and isn't recorded either. */
    public void record(AuditEvent event) {
        Optional<String> address = address();
        String user = event.user() == null ? caller(address) : event.user();
        outbox.add(COLLECTION, event.document(user, address.orElse(""), clock.instant()));
    }

    /** Records in a transaction of its own: for what was refused, where the caller's transaction is rolled back. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordApart(AuditEvent event) {
        record(event);
    }

    /** Somebody with an address who didn't sign in is nobody; work without an address is the system's own. */
    private String caller(Optional<String> address) {
        return currentUser.signedIn() || address.isEmpty() ? currentUser.name() : NOBODY;
    }

    private Optional<String> address() {
        try {
            return call.address();
        } catch (ContextNotActiveException e) {
            // A thread of a timer or of the process engine: nobody called from anywhere.
            return Optional.empty();
        }
    }
}
