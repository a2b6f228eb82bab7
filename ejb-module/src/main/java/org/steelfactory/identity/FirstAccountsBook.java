package org.steelfactory.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.access.Role;
import org.steelfactory.audit.AuditEvent;
import org.steelfactory.audit.AuditTrail;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.shared.UtcDateTime;

/** Adds the accounts of a first start, safely with several nodes that start on the same empty database. */
@Stateless
@PermitAll
public class FirstAccountsBook {

    private final PasswordHasher hasher = new PasswordHasher();

    @PersistenceContext
    EntityManager entities;

    @Inject
    UserAccounts accounts;

    @EJB
    AuditTrail audit;

    @EJB
    Ledger ledger;

    @Inject
    Clock clock;

    public boolean anyAdministrator() {
        return accounts.anyAdministrator();
    }

    /** Adds an active account, unless somebody, here or on another node, has it already; tells whether it did. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean add(String username, String fullName, String password, Role role, boolean changeRequired) {
        if (accounts.named(username).isPresent()) {
            return false;
        }
        // One statement that leaves an existing row alone: an exception would end the transaction, and the start.
        boolean added = entities.createNativeQuery("INSERT IGNORE INTO user_account (username, full_name,"
                                + " password_hash, role, state, password_change_required, security_version, theme,"
                                + " language, created_at_utc, version)"
                                + " VALUES (?, ?, ?, ?, 'ACTIVE', ?, 0, ?, ?, ?, 0)")
                        .setParameter(1, username)
                        .setParameter(2, fullName)
                        .setParameter(3, hasher.hash(password))
                        .setParameter(4, role.name())
                        .setParameter(5, changeRequired)
                        .setParameter(6, Profile.DEFAULT_THEME)
                        .setParameter(7, Profile.DEFAULT_LANGUAGE)
                        .setParameter(8, UtcDateTime.of(clock.instant()))
                        .executeUpdate()
                == 1;
        if (added) {
            audit.record(AuditEvent.of("CREATE_USER", "user", username)
                    .by(CurrentUser.SYSTEM)
                    .with("role", role));
            accounts.named(username).map(AccountDecision::created).ifPresent(ledger::append);
        }
        return added;
    }
}
