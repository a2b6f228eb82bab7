package org.steelfactory.maintenance;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.access.Role;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.maintenance.WorkOrderEvent.Kind;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.NotFoundException;

/**
 * The checklist of a work order. Who asked for the order and supervisors say what is on it, until the work is done; who does
 * the work answers it. An answer can be given again as long as the work goes on; each one stays in the order's history.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class WorkOrderChecklist {

    /** Most steps of a checklist. */
    public static final int MAX_STEPS = 100;

    @Inject
    LockedOrders locked;

    @Inject
    WorkOrderJournal journal;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private final ChecklistTable steps = new ChecklistTable();
    private final WorkOrderTable orders = new WorkOrderTable();

    /**
     * The steps of an order, in their order.
     *
     * @throws NotFoundException when there is no such order
     */
    public List<ChecklistStep> of(long id) {
        return locked.read(id, connection -> steps.of(connection, id));
    }

    /** @throws NotFoundException when there is no such order, or it has no such step */
    public ChecklistStep get(long id, int number) {
        return locked.read(id, connection -> step(connection, id, number));
    }

    /** Whether the caller may say what is on the checklist. */
    public boolean mayAdd(WorkOrderDetail detail) {
        return isPlanner(detail.order(), detail.events()) && beforeItIsDone(detail.order());
    }

    /**
     * Adds a step at the end.
     *
     * @throws ForbiddenException when the caller is neither a supervisor nor has asked for the order
     * @throws ConflictException when the work is done, or the checklist is full
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "ADD_WORK_ORDER_STEP", resource = "work-order")
    public ChecklistStep add(@AuditedId long id, @AuditedDetail NewStep wanted) {
        return locked.change(id, (connection, order) -> {
            requirePlanner(connection, order);
            NewStep step = wanted.checked();
            requireBeforeItIsDone(order);
            if (steps.of(connection, id).size() >= MAX_STEPS) {
                throw new ConflictException("workOrder.checklistFull", id, MAX_STEPS);
            }
            int number = steps.insert(connection, id, step, currentUser.name(), clock.instant());
            ChecklistStep added = step(connection, id, number);
            tell(connection, id, Kind.STEP_ADDED, added, null);
            return added;
        });
    }

    /**
     * Takes a step away that nobody has answered.
     *
     * @throws ForbiddenException when the caller is neither a supervisor nor has asked for the order
     * @throws ConflictException when it is answered, or the work is done
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "REMOVE_WORK_ORDER_STEP", resource = "work-order")
    public void remove(@AuditedId long id, @AuditedDetail int number) {
        locked.change(id, (connection, order) -> {
            ChecklistStep step = step(connection, id, number);
            requirePlanner(connection, order);
            requireBeforeItIsDone(order);
            if (!step.open()) {
                throw new ConflictException("workOrder.stepAnswered", id, number, step.answeredBy());
            }
            steps.remove(connection, id, number);
            tell(connection, id, Kind.STEP_REMOVED, step, null);
            return step;
        });
    }

    /**
     * Answers a step, for the first time or anew.
     *
     * @param version that the caller saw; {@code null} answers it as it is
     * @throws ConflictException when nobody works on the order or somebody else does, or somebody else has just answered
     *     the step
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "ANSWER_WORK_ORDER_STEP", resource = "work-order")
    public ChecklistStep answer(
            @AuditedId long id, @AuditedDetail int number, Long version, @AuditedDetail StepAnswer given) {
        return locked.change(id, (connection, order) -> {
            ChecklistStep step = step(connection, id, number);
            StepAnswer answer = given.checkedFor(step);
            locked.requireWork(order);
            LockedOrders.requireVersion(version, step.version(), "Step", number);
            boolean finding = answer.isFinding(step);
            steps.answer(connection, id, number, answer, finding, currentUser.name(), clock.instant());
            ChecklistStep answered = step(connection, id, number);
            tell(connection, id, finding ? Kind.STEP_FINDING : Kind.STEP_ANSWERED, answered, answer.remark());
            return answered;
        });
    }

    /**
     * Takes an answer back, so that the step is open again.
     *
     * @param version that the caller saw; {@code null} opens it as it is
     * @throws ConflictException when nobody works on the order or somebody else does, or the step is open
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "REOPEN_WORK_ORDER_STEP", resource = "work-order")
    public ChecklistStep reopen(@AuditedId long id, @AuditedDetail int number, Long version) {
        return locked.change(id, (connection, order) -> {
            ChecklistStep step = step(connection, id, number);
            locked.requireWork(order);
            LockedOrders.requireVersion(version, step.version(), "Step", number);
            if (step.open()) {
                throw new ConflictException("workOrder.stepOpen", id, number);
            }
            steps.reopen(connection, id, number);
            tell(connection, id, Kind.STEP_REOPENED, step, null);
            return step(connection, id, number);
        });
    }

    private ChecklistStep step(Connection connection, long id, int number) throws SQLException {
        return steps.find(connection, id, number)
                .orElseThrow(() -> new NotFoundException("workOrder.stepUnknown", id, number));
    }

    private void requirePlanner(Connection connection, WorkOrder order) throws SQLException {
        if (!isPlanner(order, orders.events(connection, order.id()))) {
            throw new ForbiddenException("workOrder.planner", order.id());
        }
    }

    private boolean isPlanner(WorkOrder order, List<WorkOrderEvent> events) {
        boolean supervisor = currentUser.role().filter(Role.SUPERVISOR::equals).isPresent();
        return supervisor || FourEyes.hasAsked(currentUser.name(), order, events);
    }

    private static boolean beforeItIsDone(WorkOrder order) {
        return order.state().open() && order.state() != WorkOrderState.COMPLETED;
    }

    private static void requireBeforeItIsDone(WorkOrder order) {
        if (!beforeItIsDone(order)) {
            throw new ConflictException("workOrder.checklistClosed", order.id(), order.state());
        }
    }

    private void tell(Connection connection, long id, Kind kind, ChecklistStep step, String remark)
            throws SQLException {
        journal.tell(connection, id, kind, remark, step.title() + measured(step), facts(step));
    }

    /** What was measured, for the order's history. */
    private static String measured(ChecklistStep step) {
        BigDecimal value = step.open() ? null : step.answer().value();
        if (value == null) {
            return "";
        }
        return ": " + value.toPlainString() + (step.unit() == null ? "" : " " + step.unit());
    }

    private static Map<String, Object> facts(ChecklistStep step) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("step", step.number());
        facts.put("stepType", step.type());
        facts.put("stepText", step.text());
        facts.put("required", step.required());
        putKnown(facts, "unit", step.unit());
        putKnown(facts, "lowerLimit", step.lowerLimit());
        putKnown(facts, "upperLimit", step.upperLimit());
        if (!step.open()) {
            facts.put("finding", step.finding());
            putKnown(facts, "done", step.answer().done());
            putKnown(facts, "value", step.answer().value());
        }
        return facts;
    }

    private static void putKnown(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
