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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.steelfactory.maintenance.WorkOrderEvent.Kind;
import org.steelfactory.production.FiguresStore;
import org.steelfactory.production.FiguresStore.DayTotals;
import org.steelfactory.production.Period;
import org.steelfactory.production.oee.ProductionTotals;
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

    /** How much of the machine's past the request is compared with, and of its future the verification. */
    public static final Duration GRADED_SPAN = Duration.ofDays(7);

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

    /** Compares the machine's OEE of the week before the request with that of the week after the verification. */
    public void grade(long id) {
        step(id, (connection, order) -> {
            if (order.state() == WorkOrderState.VERIFIED && order.gradedAt() == null) {
                Instant requested = order.requestedAt();
                Instant verified = order.verifiedAt();
                Double before = oee(connection, order, new Period(requested.minus(GRADED_SPAN), requested));
                Double after = oee(connection, order, new Period(verified, verified.plus(GRADED_SPAN)));
                orders.grade(connection, id, before, after, clock.instant());
                journal.tell(connection, id, Kind.GRADED, null, known(before) + " " + known(after), Map.of());
            }
        });
    }

    /** As a ratio; {@code null} where it can't be told. */
    private Double oee(Connection connection, WorkOrder order, Period period) throws SQLException {
        var oee = new FiguresStore(plant)
                .byDay(connection, period, List.of(order.machineId())).stream()
                        .map(DayTotals::totals)
                        .reduce(ProductionTotals.NONE, ProductionTotals::plus)
                        .oee();
        return oee.isPresent() ? Double.valueOf(oee.getAsDouble()) : null;
    }

    private static String known(Double ratio) {
        return ratio == null ? "-" : ratio.toString();
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
