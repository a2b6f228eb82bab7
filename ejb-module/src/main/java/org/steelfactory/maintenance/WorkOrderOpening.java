package org.steelfactory.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.maintenance.WorkOrderEvent.Kind;
import org.steelfactory.maintenance.WorkOrderRequests.Requested;

/**
 * How a work order begins, whoever asks for it: one of its own, or one more voice for the one that is open for the same. The
 * caller has checked that it may.
 */
@Dependent
class WorkOrderOpening implements AskingForWork {

    @Inject
    WorkOrderJournal journal;

    /** Of a module that starts after this one, which {@code @EJB} would wait for. */
    @Inject
    ApprovalWorkflow workflow;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private final WorkOrderTable orders = new WorkOrderTable();

    @Override
    public Requested ask(Connection connection, WantedWork wanted) throws SQLException {
        Optional<WorkOrder> present = orders.openFor(connection, wanted.machineId(), wanted.cause());
        return present.isPresent() ? join(connection, present.get(), wanted) : open(connection, wanted);
    }

    private Requested open(Connection connection, WantedWork wanted) throws SQLException {
        Instant now = clock.instant();
        Priority priority = wanted.priority();
        long id = orders.insert(
                connection,
                new NewWorkOrder(
                        wanted.machineId(),
                        wanted.alertId(),
                        wanted.title(),
                        wanted.description(),
                        priority,
                        wanted.cause(),
                        currentUser.name(),
                        now,
                        now.plus(priority.decision()),
                        Optional.ofNullable(wanted.dueAt()).orElse(now.plus(priority.work()))));
        WorkOrder order = journal.tell(connection, id, Kind.REQUESTED, null, null, wanted.onBehalfOf(), Map.of());
        workflow.start(order);
        return new Requested(id, order, false);
    }

    private Requested join(Connection connection, WorkOrder order, WantedWork wanted) throws SQLException {
        String words = wanted.description();
        String comment = words == null || words.length() <= WorkOrders.MAX_COMMENT
                ? words
                : words.substring(0, WorkOrders.MAX_COMMENT);
        return new Requested(
                order.id(),
                journal.tell(connection, order.id(), Kind.JOINED, comment, null, wanted.onBehalfOf(), Map.of()),
                true);
    }
}
