package org.steelfactory.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.NotFoundException;

/**
 * Does things to what belongs to a work order, such as its checklist, while the order is kept from changing: so nothing is
 * noted of work that somebody completes at the same moment.
 */
@Dependent
class LockedOrders {

    @Inject
    Database database;

    @EJB
    Tasks tasks;

    @EJB
    CurrentUser currentUser;

    @Inject
    Event<Changed> changed;

    private final WorkOrderTable orders = new WorkOrderTable();

    /** What is done to an order that is locked. */
    @FunctionalInterface
    interface Deed<R> {
        R on(Connection connection, WorkOrder order) throws SQLException;
    }

    /** What is read of an order that is there. */
    @FunctionalInterface
    interface Reading<R> {
        R of(Connection connection) throws SQLException;
    }

    /** @throws NotFoundException when there is no such order */
    <R> R change(long id, Deed<R> deed) {
        R result = database.with(
                connection -> deed.on(connection, orders.lock(connection, id).orElseThrow(() -> unknown(id))));
        changed.fire(Changed.MAINTENANCE);
        return result;
    }

    /** @throws NotFoundException when there is no such order */
    <R> R read(long id, Reading<R> reading) {
        return database.with(connection -> {
            orders.find(connection, id).orElseThrow(() -> unknown(id));
            return reading.of(connection);
        });
    }

    /** @throws ConflictException when nobody works on it, or somebody else has taken the work */
    void requireWork(WorkOrder order) {
        if (order.state() != WorkOrderState.IN_PROGRESS) {
            throw new ConflictException("workOrder.notInProgress", order.id(), order.state());
        }
        tasks.requireNotTaken(order.subject(), WorkOrderTasks.COMPLETE);
    }

    /** @throws ConflictException when it is verified, or closed otherwise */
    void requireOpen(WorkOrder order) {
        if (!order.state().open()) {
            throw new ConflictException("workOrder.closed", order.id(), order.state());
        }
    }

    /** @throws ForbiddenException when somebody else than the caller noted it */
    void requireOwn(WorkOrder order, String notedBy) {
        if (!notedBy.equals(currentUser.name())) {
            throw new ForbiddenException("workOrder.notOwnNote", order.id(), notedBy);
        }
    }

    /** @throws ConflictException when it was changed since somebody looked at it; without a version it is changed as it is */
    static void requireVersion(Long seen, long present, String what, int number) {
        if (seen != null && seen != present) {
            throw new ConflictException("version.outdated", what, number);
        }
    }

    private static NotFoundException unknown(long id) {
        return new NotFoundException("workOrder.unknown", id);
    }
}
