package org.steelfactory.maintenance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.steelfactory.maintenance.WorkOrderEvent.Kind;
import org.steelfactory.production.FiguresStore;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.PlantTime;

/**
 * What happens to a work order by itself when its time has come. Open to every caller, because the process engine's threads
 * carry none; it can be reached only from inside a transaction. Each step does nothing where it was done, or where the
 * order has moved on.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class WorkOrderSteps {

    @Inject
    Database database;

    @Inject
    WorkOrderJournal journal;

    @Inject
    PlantTime plant;

    @Inject
    Clock clock;

    private final WorkOrderTable orders = new WorkOrderTable();

    /** Notes that nobody has decided in time. */
    public void remindApprovers(long id) {
        step(id, (connection, order) -> {
            if (order.state() == WorkOrderState.REQUESTED) {
                journal.tell(connection, id, Kind.REMINDED, null, null, Map.of());
            }
        });
    }

    /** Notes that the work wasn't verified in time. */
    public void escalate(long id) {
        step(id, (connection, order) -> {
            if (order.state().open() && !order.overdue()) {
                orders.overdue(connection, id);
                journal.tell(connection, id, Kind.OVERDUE, null, null, Map.of());
            }
        });
    }

    /**
     * Compares the machine's OEE before the work began with that after it was verified.
     *
     * @param span how much of the time before and after is looked at; by now it has to have passed since the verification
     */
    public void grade(long id, Duration span) {
        step(id, (connection, order) -> {
            if (order.state() == WorkOrderState.VERIFIED && order.grade() == null) {
                WorkGrade grade = new WorkGrading(new FiguresStore(plant)).of(connection, order, span, clock.instant());
                orders.grade(connection, id, grade);
                journal.tell(connection, id, Kind.GRADED, null, null, grade.fields());
            }
        });
    }

    /** What happens to an order that is locked. */
    @FunctionalInterface
    private interface Step {
        void on(Connection connection, WorkOrder order) throws SQLException;
    }

    private void step(long id, Step step) {
        database.with(connection -> {
            WorkOrder order = orders.lock(connection, id)
                    .orElseThrow(() -> new IllegalStateException("There is no work order " + id));
            step.on(connection, order);
            return null;
        });
        journal.told();
    }
}
