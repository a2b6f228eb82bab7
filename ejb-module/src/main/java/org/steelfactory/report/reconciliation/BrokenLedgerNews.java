package org.steelfactory.report.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.steelfactory.access.Role;
import org.steelfactory.ledger.BrokenLedger;
import org.steelfactory.notification.Happening;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * Tells people that the ledger doesn't hold. Everybody who opens its page verifies it anew, so the same first fault is
 * told once a day.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BrokenLedgerNews {

    private static final Duration TOLD_FOR = Duration.ofDays(1);

    @Inject
    Database database;

    @Inject
    Event<Happening> happening;

    @Inject
    Clock clock;

    public void tell(@Observes BrokenLedger broken) {
        String subject = "ledger-entry-" + broken.first().index();
        if (!isTold(subject)) {
            happening.fire(Happening.of(HappeningKind.LEDGER_BROKEN, Severity.CRITICAL, subject)
                    .with(
                            "finding",
                            broken.first().code() + " at entry "
                                    + broken.first().index())
                    .toRoles(Role.ADMIN, Role.AUDITOR, Role.SUPERVISOR));
        }
    }

    private boolean isTold(String subject) {
        return database.with(connection -> Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM notification WHERE happened_at_utc >= ? AND kind = ? AND subject = ?",
                        UtcDateTime.of(clock.instant().minus(TOLD_FOR)),
                        HappeningKind.LEDGER_BROKEN.name(),
                        subject))
                > 0;
    }
}
