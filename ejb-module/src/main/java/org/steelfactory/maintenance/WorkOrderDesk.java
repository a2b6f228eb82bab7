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

/** What work orders know of their tasks. */
@ApplicationScoped
class WorkOrderDesk implements TaskDesk {

    private static final Map<String, List<String>> OUTCOMES = Map.of(
            WorkOrderTasks.APPROVE, List.of(WorkOrderState.APPROVED.name(), WorkOrderState.REJECTED.name()),
            WorkOrderTasks.SCHEDULE, List.of(WorkOrderState.SCHEDULED.name()),
            WorkOrderTasks.START, List.of(Kind.STARTED.name()),
            WorkOrderTasks.COMPLETE, List.of(WorkOrderState.COMPLETED.name()),
            WorkOrderTasks.VERIFY, List.of(WorkOrderState.VERIFIED.name(), WorkOrders.REWORK));

    private static final Map<String, List<String>> DETAILS = Map.of(
            WorkOrderTasks.SCHEDULE, List.of("scheduledAt", "plannedStopMin", "assignee"),
            WorkOrderTasks.COMPLETE, List.of("downtimeReason", "stopMin", "labourMin"));

    @Inject
    Database database;

    @EJB
    WorkOrders orders;

    private final WorkOrderTable table = new WorkOrderTable();
    private final LabourTable labour = new LabourTable();

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
    public List<String> details(String key) {
        return DETAILS.getOrDefault(key, List.of());
    }

    @Override
    public void requireMayTake(Task task, String username) {
        FourEyes eyes = FourEyes.of(detail(task.businessKey()));
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
            case WorkOrderTasks.SCHEDULE -> orders.schedule(id, schedule(answer));
            case WorkOrderTasks.COMPLETE -> orders.complete(id, report(answer));
            default -> throw new IllegalArgumentException("Not a task of work orders: " + task.key());
        }
    }

    private static WorkSchedule schedule(TaskAnswer answer) {
        return new WorkSchedule(
                answer.moment("scheduledAt"),
                answer.number("plannedStopMin"),
                answer.text("assignee"),
                answer.comment());
    }

    private static WorkReport report(TaskAnswer answer) {
        return new WorkReport(
                answer.text("downtimeReason"), answer.number("stopMin"), answer.number("labourMin"), answer.comment());
    }

    private WorkOrderDetail detail(String businessKey) {
        long id = id(businessKey);
        return database.with(connection -> new WorkOrderDetail(
                table.find(connection, id).orElseThrow(() -> new IllegalStateException("There is no " + businessKey)),
                table.events(connection, id),
                labour.people(connection, id)));
    }

    private static long id(String businessKey) {
        return Long.parseLong(businessKey.substring(WorkOrder.subject(0).length() - 1));
    }
}
