package org.steelfactory.maintenance;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.access.Role;
import org.steelfactory.alert.AlertMaintenance;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.identity.Colleague;
import org.steelfactory.identity.OverridePassword;
import org.steelfactory.inbox.TaskSubject;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.ledger.Difference;
import org.steelfactory.maintenance.WorkOrderEvent.Kind;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/**
 * What people do about work orders, under four eyes: whoever asks for one doesn't approve it, whoever does the work doesn't verify it, on no way
 * that leads here, and every way does. Each deed is an event of the order and, but for comments, a ledger entry; it ends
 * the task of the order's process that waits for it, in the same transaction.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class WorkOrders {

    /** Longest comment or reason, in characters. */
    public static final int MAX_COMMENT = 2_000;

    /** What a verification comes to when the work has to be done again. */
    public static final String REWORK = Kind.REWORK.name();

    @Inject
    Database database;

    @Inject
    WorkOrderJournal journal;

    @EJB
    AlertMaintenance answers;

    @EJB
    Tasks tasks;

    /** Of a module that starts after this one, which {@code @EJB} would wait for. */
    @Inject
    ApprovalWorkflow workflow;

    @EJB
    CurrentUser currentUser;

    @Inject
    Workers workers;

    @EJB
    OverridePassword override;

    @Inject
    Clock clock;

    private final WorkOrderTable orders = new WorkOrderTable();
    private final ChecklistTable steps = new ChecklistTable();
    private final LabourTable labour = new LabourTable();

    /** A page of work orders, newest first where nothing else is asked for. */
    public Page<WorkOrder> find(WorkOrderFilter filter, PageRequest request) {
        return database.with(connection -> orders.find(connection, filter, request));
    }

    /** @throws NotFoundException when there is no such order */
    public WorkOrderDetail get(long id) {
        return database.with(connection -> new WorkOrderDetail(
                orders.find(connection, id).orElseThrow(() -> unknown(id)),
                orders.events(connection, id),
                labour.people(connection, id)));
    }

    /** How many orders are in each state; what there is none of is left out. */
    public Map<WorkOrderState, Long> counts() {
        return database.with(orders::counts);
    }

    /** Who may be given work. */
    public List<Colleague> workers() {
        return workers.all();
    }

    /** Why machines stand, in the order in which people look for it. */
    public List<DowntimeReason> downtimeReasons() {
        return database.with(orders::downtimeReasons);
    }

    /** Whether the caller may decide about an order, as far as four eyes go. */
    public boolean mayDecide(WorkOrderDetail detail) {
        return allowed(() -> FourEyes.of(detail).requireMayDecide(currentUser.name()));
    }

    /** Whether the caller may verify the work of an order, as far as four eyes go. */
    public boolean mayVerify(WorkOrderDetail detail) {
        return allowed(() -> FourEyes.of(detail).requireMayVerify(currentUser.name()));
    }

    /**
     * Decides about a request.
     *
     * @param reason at most {@value #MAX_COMMENT} characters; a rejection needs one
     * @throws ForbiddenException when the caller asked for it
     * @throws ConflictException when it is decided already: who and when
     */
    @RolesAllowed(SUPERVISOR)
    @Audited(action = "DECIDE_WORK_ORDER", resource = "work-order")
    public WorkOrder decide(@AuditedId long id, @AuditedDetail boolean approved, @AuditedDetail String reason) {
        String why = words("reason", reason, !approved);
        WorkOrderState state = approved ? WorkOrderState.APPROVED : WorkOrderState.REJECTED;
        return change(id, (connection, order) -> {
            eyes(connection, order).requireMayDecide(currentUser.name());
            require(connection, order, state, WorkOrderState.REQUESTED);
            orders.decide(connection, id, state, currentUser.name(), clock.instant(), why);
            return tell(connection, id, Kind.valueOf(state.name()), why, null, WorkOrderTasks.APPROVE, state.name());
        });
    }

    /**
     * Says when and by whom the work shall be done; said again, it is changed.
     *
     * @throws ConflictException when it isn't approved, or has begun
     */
    @RolesAllowed(SUPERVISOR)
    @Audited(action = "SCHEDULE_WORK_ORDER", resource = "work-order")
    public WorkOrder schedule(@AuditedId long id, @AuditedDetail WorkSchedule wanted) {
        return change(id, (connection, order) -> {
            WorkSchedule schedule = wanted.checked(order.requestedAt());
            if (schedule.assignee() != null) {
                workers.require("assignee", schedule.assignee());
            }
            require(connection, order, WorkOrderState.SCHEDULED, WorkOrderState.APPROVED, WorkOrderState.SCHEDULED);
            orders.schedule(connection, id, schedule);
            boolean again = order.state() == WorkOrderState.SCHEDULED;
            String detail = schedule.at() + (schedule.assignee() == null ? "" : " " + schedule.assignee());
            WorkOrder now = tell(connection, id, Kind.SCHEDULED, schedule.comment(), detail, Map.of());
            if (again) {
                tasks.hand(now.subject(), WorkOrderTasks.START, schedule.assignee());
            } else {
                tasks.finish(
                        now.subject(), WorkOrderTasks.SCHEDULE, WorkOrderState.SCHEDULED.name(), schedule.comment());
            }
            return now;
        });
    }

    /** @throws ConflictException when it isn't scheduled, or somebody else has taken the work */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "START_WORK_ORDER", resource = "work-order")
    public WorkOrder start(@AuditedId long id, @AuditedDetail String comment) {
        String said = words("comment", comment, false);
        return change(id, (connection, order) -> {
            require(connection, order, WorkOrderState.IN_PROGRESS, WorkOrderState.SCHEDULED);
            orders.begin(connection, id, currentUser.name(), clock.instant());
            return tell(connection, id, Kind.STARTED, said, null, WorkOrderTasks.START, "STARTED");
        });
    }

    /**
     * Says what was done.
     *
     * @throws ConflictException when nobody works on it or somebody else does, or a step that has to be answered is open
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "COMPLETE_WORK_ORDER", resource = "work-order")
    public WorkOrder complete(@AuditedId long id, @AuditedDetail WorkReport wanted) {
        WorkReport report = wanted.checked();
        if (downtimeReasons().stream().noneMatch(reason -> reason.code().equals(report.downtimeReason()))) {
            throw new InvalidInputException("downtimeReason", "UNKNOWN_VALUE", "Take one of the catalogue.");
        }
        return change(id, (connection, order) -> {
            require(connection, order, WorkOrderState.COMPLETED, WorkOrderState.IN_PROGRESS);
            requireAnswered(connection, id);
            orders.complete(connection, id, report, currentUser.name(), clock.instant());
            noteLabour(connection, id, report);
            WorkOrder now =
                    tell(connection, id, Kind.COMPLETED, report.comment(), report.downtimeReason(), report.measures());
            tasks.finish(now.subject(), WorkOrderTasks.COMPLETE, WorkOrderState.COMPLETED.name(), report.comment());
            return now;
        });
    }

    /** What the report tells of labour, which nobody has noted before, counts as the reporter's. */
    private void noteLabour(Connection connection, long id, WorkReport report) throws SQLException {
        if (report.labourMin() != null && report.labourMin() > 0) {
            labour.insert(
                    connection,
                    id,
                    new LabourDetails(currentUser.name(), report.labourMin()),
                    currentUser.name(),
                    clock.instant());
        }
    }

    /**
     * Says whether the work is done well.
     *
     * @param comment at most {@value #MAX_COMMENT} characters; needed where it isn't
     * @throws ForbiddenException when the caller has worked on it
     * @throws ConflictException when it isn't completed, or verified already: who and when
     */
    @RolesAllowed(SUPERVISOR)
    @Audited(action = "VERIFY_WORK_ORDER", resource = "work-order")
    public WorkOrder verify(@AuditedId long id, @AuditedDetail boolean well, @AuditedDetail String comment) {
        String said = words("comment", comment, !well);
        return change(id, (connection, order) -> {
            eyes(connection, order).requireMayVerify(currentUser.name());
            require(
                    connection,
                    order,
                    well ? WorkOrderState.VERIFIED : WorkOrderState.IN_PROGRESS,
                    WorkOrderState.COMPLETED);
            if (well) {
                orders.verify(connection, id, currentUser.name(), clock.instant());
            } else {
                orders.rework(connection, id);
            }
            Kind kind = well ? Kind.VERIFIED : Kind.REWORK;
            return tell(connection, id, kind, said, null, WorkOrderTasks.VERIFY, kind.name());
        });
    }

    /**
     * Says that it is no longer wanted: a supervisor at any time, whoever asked for it as long as it isn't decided.
     *
     * @param reason 1 to {@value #MAX_COMMENT} characters
     * @throws ConflictException when it is closed already
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "CANCEL_WORK_ORDER", resource = "work-order")
    public WorkOrder cancel(@AuditedId long id, @AuditedDetail String reason) {
        String why = words("reason", reason, true);
        return change(id, (connection, order) -> {
            boolean withdrawn = order.state() == WorkOrderState.REQUESTED
                    && order.requestedBy().equals(currentUser.name());
            if (!withdrawn && currentUser.role().filter(Role.SUPERVISOR::equals).isEmpty()) {
                throw new ForbiddenException("workOrder.cancelOthers", id, order.requestedBy());
            }
            requireOpen(connection, order, WorkOrderState.CANCELLED);
            orders.cancel(connection, id);
            WorkOrder now = tell(connection, id, Kind.CANCELLED, why, null, Map.of());
            workflow.cancel(id);
            return now;
        });
    }

    /**
     * Adds a comment, in whatever state the order is.
     *
     * @param comment 1 to {@value #MAX_COMMENT} characters
     */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @Audited(action = "COMMENT_WORK_ORDER", resource = "work-order")
    public WorkOrder comment(@AuditedId long id, @AuditedDetail String comment) {
        String said = words("comment", comment, true);
        return change(id, (connection, order) -> {
            orders.add(
                    connection,
                    id,
                    new WorkOrderEvent(Kind.COMMENTED, currentUser.name(), clock.instant(), said, null));
            return order;
        });
    }

    /**
     * Changes what is asked for. A change that changes nothing leaves no entry in the ledger.
     *
     * @param version that the author of the change saw
     * @param overridePassword see {@link OverridePassword}
     * @throws ForbiddenException when the override password is missing or wrong
     * @throws ConflictException when the version is older, or the order is closed
     */
    @RolesAllowed({OPERATOR, SUPERVISOR})
    @Audited(action = "CHANGE_WORK_ORDER", resource = "work-order")
    public WorkOrder change(
            @AuditedId long id, long version, @AuditedDetail WorkOrderChange wanted, String overridePassword) {
        override.require(overridePassword);
        return change(id, (connection, order) -> {
            WorkOrderChange change = wanted.checked(order.requestedAt());
            requireOpen(connection, order, order.state());
            if (order.version() != version) {
                throw new ConflictException("version.outdated", "Work order", id);
            }
            Difference difference = Difference.between(WorkOrderChange.of(order).fields(), change.fields());
            if (difference.isEmpty()) {
                return order;
            }
            orders.change(connection, id, change);
            workflow.due(id, change.dueAt());
            WorkOrder now = tell(
                    connection,
                    id,
                    Kind.CHANGED,
                    null,
                    String.join(", ", difference.now().keySet()),
                    Map.of("old", difference.old(), "new", difference.now()));
            tasks.restate(
                    now.subject(),
                    new TaskSubject(now.machineId(), now.title(), now.priority().severity(), null, null));
            return now;
        });
    }

    /** What is done to an order that is locked. */
    @FunctionalInterface
    private interface Deed {
        WorkOrder on(Connection connection, WorkOrder order) throws SQLException;
    }

    private WorkOrder change(long id, Deed deed) {
        WorkOrder order = database.with(
                connection -> deed.on(connection, orders.lock(connection, id).orElseThrow(() -> unknown(id))));
        journal.told();
        return order;
    }

    /** Adds the event, tells the ledger, and ends the task that waited for it. */
    private WorkOrder tell(
            Connection connection, long id, Kind kind, String comment, String detail, String task, String outcome)
            throws SQLException {
        WorkOrder order = tell(connection, id, kind, comment, detail, Map.of());
        tasks.finish(order.subject(), task, outcome, comment);
        return order;
    }

    private WorkOrder tell(
            Connection connection, long id, Kind kind, String comment, String detail, Map<String, ?> facts)
            throws SQLException {
        WorkOrder order = journal.tell(connection, id, kind, comment, detail, facts);
        if (!order.state().open()) {
            boolean verified = order.state() == WorkOrderState.VERIFIED;
            answers.ended(order.subject(), verified, order.state().name());
        }
        return order;
    }

    /** @throws ConflictException naming the steps that have to be answered before the work is completed */
    private void requireAnswered(Connection connection, long id) throws SQLException {
        String open = steps.of(connection, id).stream()
                .filter(ChecklistStep::holdsUp)
                .map(step -> step.number() + " (" + step.text() + ")")
                .collect(Collectors.joining(", "));
        if (!open.isEmpty()) {
            throw new ConflictException("workOrder.stepsOpen", id, open);
        }
    }

    private void require(
            Connection connection,
            WorkOrder order,
            WorkOrderState wanted,
            WorkOrderState first,
            WorkOrderState... others)
            throws SQLException {
        if (!EnumSet.of(first, others).contains(order.state())) {
            throw settled(connection, order, wanted);
        }
    }

    private void requireOpen(Connection connection, WorkOrder order, WorkOrderState wanted) throws SQLException {
        if (!order.state().open()) {
            throw settled(connection, order, wanted);
        }
    }

    /** Says who was faster, and when. */
    private ConflictException settled(Connection connection, WorkOrder order, WorkOrderState wanted)
            throws SQLException {
        WorkOrderEvent last = orders.events(connection, order.id()).stream()
                .filter(event -> !event.isBesides())
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("Work order " + order.id() + " has no event"));
        return new ConflictException(
                "workOrder.state",
                order.id(),
                order.state(),
                wanted,
                last.by(),
                last.at().truncatedTo(ChronoUnit.SECONDS));
    }

    private FourEyes eyes(Connection connection, WorkOrder order) throws SQLException {
        return new FourEyes(order, orders.events(connection, order.id()), labour.people(connection, order.id()));
    }

    private static boolean allowed(Runnable check) {
        try {
            check.run();
            return true;
        } catch (ForbiddenException e) {
            return false;
        }
    }

    private static String words(String field, String typed, boolean needed) {
        InputFaults faults = new InputFaults();
        String words = faults.optionalLines(field, typed, MAX_COMMENT);
        if (needed && words == null) {
            faults.require(field, words);
        }
        faults.refuseIfAny();
        return words;
    }

    private static NotFoundException unknown(long id) {
        return new NotFoundException("workOrder.unknown", id);
    }
}
