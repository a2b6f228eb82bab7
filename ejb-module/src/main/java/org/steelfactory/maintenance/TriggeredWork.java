package org.steelfactory.maintenance;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.AuditEvent;
import org.steelfactory.audit.AuditTrail;
import org.steelfactory.maintenance.WorkOrderRequests.Requested;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.PlantTime;

/**
 * Asks for work where triggers' figures are met, each trigger in a transaction of its own. Open to every caller, because the
 * threads of timers carry none; it does nothing that figures don't ask for.
 */
@Stateless
@PermitAll
public class TriggeredWork {

    @Inject
    Database database;

    @Inject
    WorkOrderOpening opening;

    @Inject
    WorkOrderJournal journal;

    @EJB
    AuditTrail trail;

    @Inject
    PlantTime plant;

    @Inject
    Clock clock;

    private final MaintenanceTriggerTable triggers = new MaintenanceTriggerTable();
    private TriggerTurn turn;

    @PostConstruct
    void prepare() {
        turn = new TriggerTurn(opening, plant);
    }

    /** The triggers that aren't paused. */
    public List<Long> watching() {
        return database.with(triggers::active);
    }

    /** Looks at a trigger's figures, and asks for work where they are met. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void look(long trigger) {
        List<Requested> asked = database.with(connection -> turn.look(connection, trigger, clock.instant()));
        asked.forEach(requested -> record(trigger, requested));
        if (!asked.isEmpty()) {
            journal.told();
        }
    }

    private void record(long trigger, Requested requested) {
        trail.record(AuditEvent.of("REQUEST_WORK_ORDER", "work-order", requested.id())
                .by(CurrentUser.SYSTEM)
                .with("triggerId", trigger)
                .with("joined", requested.joined()));
    }
}
