package org.steelfactory.report.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.steelfactory.access.Role;
import org.steelfactory.audit.AuditTrail;
import org.steelfactory.notification.Happening;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Database;

/**
 * Keeps comparisons that have ended: what came of it, the audit record of that, and the news of differences commit
 * together. Open to every caller of this room, because a timer carries none.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReconciliationBook {

    @Inject
    Database database;

    @EJB
    AuditTrail trail;

    @Inject
    Event<Happening> happening;

    private final ReconciliationTable table = new ReconciliationTable();

    public Reconciliation keep(Made made) {
        Reconciliation kept =
                database.with(connection -> table.insert(connection, made.reconciliation(), made.differences()));
        trail.record(kept.audited());
        if (kept.verdict() == Verdict.DIFFER && kept.cause() != Cause.REBUILD) {
            happening.fire(Happening.of(HappeningKind.LEDGER_BROKEN, Severity.CRITICAL, kept.subject())
                    .with("finding", finding(kept.differences()))
                    .toRoles(Role.ADMIN, Role.AUDITOR)
                    .except(kept.startedBy()));
        }
        return kept;
    }

    private static String finding(long differences) {
        return (differences == 1 ? "one difference" : differences + " differences")
                + " between database, ledger and document store";
    }
}
