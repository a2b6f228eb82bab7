package org.steelfactory.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steelfactory.inbox.Task;
import org.steelfactory.inbox.TaskAnswer;
import org.steelfactory.inbox.TaskDesk;
import org.steelfactory.inbox.TaskSubject;
import org.steelfactory.maintenance.WorkOrderEvent.Kind;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InvalidInputException;

/** What work orders know of their tasks. */
@ApplicationScoped
class WorkOrderDesk implements TaskDesk {

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            WorkOrderTasks.APPROVE, List.of(WorkOrderState.APPROVED.name(), WorkOrderState.REJECTED.name()),
            WorkOrderTasks.SCHEDULE, List.of(WorkOrderState.SCHEDULED.name()),
            WorkOrderTasks.START, List.of(Kind.STARTED.name()),
            WorkOrderTasks.COMPLETE, List.of(WorkOrderState.COMPLETED.name()),
            WorkOrderTasks.VERIFY, List.of(WorkOrderState.VERIFIED.name(), WorkOrders.REWORK));

    @Inject
    Database database;

    @EJB
    WorkOrders orders;

    private final WorkOrderTable table = new WorkOrderTable();

    @Override
    public Set<String> keys() {
        return OUTCOMES.keySet();
    }

    @Override
    public TaskSubject subject(String key, String businessKey) {
        WorkOrder order = detail(businessKey).order();
        return new TaskSubject(
                order.machineId(), order.title(), order.priority().severity(), dueAt(key, order), assignee(key, order));
    }

    private static Instant dueAt(String key, WorkOrder order) {
        return switch (key) {
            case WorkOrderTasks.APPROVE -> order.decisionDueAt();
            case WorkOrderTasks.START -> order.scheduledAt();
            default -> order.dueAt();
        };
    }

    /** Work stays with the one who shall do it, and then with the one who does. */
    private static String assignee(String key, WorkOrder order) {
        return switch (key) {
            case WorkOrderTasks.START -> order.assignee();
            case WorkOrderTasks.COMPLETE -> order.startedBy();
            default -> null;
        };
    }

    @Override
    public List<String> outcomes(String key) {
        return OUTCOMES.get(key);
    }

    @Override
    public void requireMayTake(Task task, String username) {
        WorkOrderDetail detail = detail(task.businessKey());
        FourEyes eyes = new FourEyes(detail.order(), detail.events());
        switch (task.key()) {
            case WorkOrderTasks.APPROVE -> eyes.requireMayDecide(username);
            case WorkOrderTasks.VERIFY -> eyes.requireMayVerify(username);
            default -> {}
        }
    }

    @Override
    public void complete(Task task, TaskAnswer answer) {
        long id = id(task.businessKey());
        boolean well = answer.outcome().equals(OUTCOMES.get(task.key()).get(0));
        switch (task.key()) {
            case WorkOrderTasks.APPROVE -> orders.decide(id, well, answer.comment());
            case WorkOrderTasks.START -> orders.start(id, answer.comment());
            case WorkOrderTasks.VERIFY -> orders.verify(id, well, answer.comment());
            case WorkOrderTasks.SCHEDULE -> throw needsForm("schedule", task);
            case WorkOrderTasks.COMPLETE -> throw needsForm("completion", task);
            default -> throw new IllegalArgumentException("Not a task of work orders: " + task.key());
        }
    }

    /** What takes more than an outcome and a comment. */
    private static InvalidInputException needsForm(String deed, Task task) {
        return new InvalidInputException(
                "outcome",
                "NEEDS_MORE",
                "This takes more than an outcome: POST /work-orders/" + id(task.businessKey()) + "/" + deed
                        + ", or the task's form.");
    }

    private WorkOrderDetail detail(String businessKey) {
        long id = id(businessKey);
        return database.with(connection -> new WorkOrderDetail(
                table.find(connection, id).orElseThrow(() -> new IllegalStateException("There is no " + businessKey)),
                table.events(connection, id)));
    }

    private static long id(String businessKey) {
        return Long.parseLong(businessKey.substring(WorkOrder.subject(0).length() - 1));
    }
}
