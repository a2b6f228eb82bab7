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
 * Asks for the work of plans whose time has come, each in a transaction of its own. Open to every caller, because the threads
 * of timers carry none; it does nothing that isn't due.
 */
@Stateless
@PermitAll
public class PlannedWork {

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

    private final MaintenancePlanTable plans = new MaintenancePlanTable();
    private PlanTurn turn;

    @PostConstruct
    void prepare() {
        turn = new PlanTurn(opening, plant.zone());
    }

    /** The plans whose time has come. */
    public List<Long> waiting() {
        return database.with(connection -> plans.opening(connection, clock.instant()));
    }

    /** Asks for the work of a plan, unless somebody has done so already. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void ask(long plan) {
        database.with(connection -> turn.take(connection, plan, clock.instant()))
                .ifPresent(requested -> record(plan, requested));
        journal.told();
    }

    private void record(long plan, Requested requested) {
        trail.record(AuditEvent.of("REQUEST_WORK_ORDER", "work-order", requested.id())
                .by(CurrentUser.SYSTEM)
                .with("planId", plan)
                .with("joined", requested.joined()));
    }
}
