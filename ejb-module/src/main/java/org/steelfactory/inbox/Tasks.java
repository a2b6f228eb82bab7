package org.steelfactory.inbox;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.access.Role;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.identity.Colleague;
import org.steelfactory.identity.Colleagues;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/**
 * A user's tasks: those of the user's own role, and those that the user was given. Others aren't there at all, for reading
 * neither. One has to be among a task's candidates to take it, be given it or complete it, and the room that the task
 * belongs to may refuse for reasons of its own, such as four eyes.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Tasks {

    @Inject
    Database database;

    @Inject
    TaskDesks desks;

    /** Of a module that starts after this one, which {@code @EJB} would wait for. */
    @Inject
    TaskEngine engine;

    @EJB
    CurrentUser currentUser;

    @EJB
    Colleagues colleagues;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    private final TaskTable tasks = new TaskTable();

    /** A page of open tasks, those first that are due first where nothing else is asked for. */
    public Page<Task> find(TaskFilter filter, PageRequest request) {
        return database.with(
                connection -> tasks.find(connection, filter, currentUser.name(), role(), clock.instant(), request));
    }

    /**
     * A task of the caller's, open or ended.
     *
     * @throws NotFoundException when there is none, or it is none of the caller's business
     */
    public Task get(String id) {
        return database.with(connection -> tasks.find(connection, id))
                .filter(this::concerns)
                .orElseThrow(() -> unknown(id));
    }

    /** The open tasks about something that are the caller's business, the oldest first. */
    public List<Task> about(String businessKey) {
        return database.with(connection -> tasks.open(connection, businessKey)).stream()
                .filter(this::concerns)
                .toList();
    }

    /** What can be decided in a task, the usual first. */
    public List<String> outcomes(Task task) {
        return desks.of(task.key()).outcomes(task.key());
    }

    /** What completing a task takes besides an outcome and a comment, by the names of the fields; none for most tasks. */
    public List<String> details(Task task) {
        return desks.of(task.key()).details(task.key());
    }

    /** Whether the caller may complete the task as it is; if not, a screen doesn't offer it. */
    public boolean mayComplete(Task task) {
        boolean free = task.assignee() == null || task.assignee().equals(currentUser.name());
        return task.open() && free && task.candidates().contains(role()) && mayTake(task, currentUser.name());
    }

    /** Who a task can be given to. */
    public List<Colleague> candidates(Task task) {
        return colleagues.in(task.candidates()).stream()
                .filter(colleague -> mayTake(task, colleague.username()))
                .toList();
    }

    /**
     * Takes a task, so that nobody else completes it meanwhile. Taking one's own again changes nothing.
     *
     * @throws ForbiddenException when the caller may not complete it
     * @throws ConflictException when somebody else has taken or ended it
     */
    @Audited(action = "CLAIM_TASK", resource = "task")
    public Task claim(@AuditedId String id) {
        return change(id, (connection, task) -> {
            requireCandidate(task);
            desks.of(task.key()).requireMayTake(task, currentUser.name());
            requireFree(task);
            assign(connection, task, currentUser.name());
        });
    }

    /**
     * Gives a task back to all of its candidates: one's own, or, for a supervisor or administrator, anybody's.
     *
     * @throws ConflictException when it is somebody else's, or ended
     */
    @Audited(action = "RELEASE_TASK", resource = "task")
    public Task release(@AuditedId String id) {
        return change(id, (connection, task) -> {
            requireOwnOrLead(task);
            assign(connection, task, null);
        });
    }

    /**
     * Gives a task to somebody: one's own or a free one of one's groups, or, for a supervisor or administrator, one that
     * somebody else has taken.
     *
     * @param username one of the task's candidates who may complete it
     * @throws ForbiddenException when that user may not
     * @throws ConflictException when it is somebody else's, or ended
     */
    @Audited(action = "DELEGATE_TASK", resource = "task")
    public Task delegate(@AuditedId String id, @AuditedDetail String username) {
        String wanted = username == null ? "" : username.strip();
        return change(id, (connection, task) -> {
            requireOwnOrLead(task);
            if (colleagues.in(task.candidates()).stream()
                    .noneMatch(colleague -> colleague.username().equals(wanted))) {
                throw new InvalidInputException(
                        "assignee", "NO_CANDIDATE", "Nobody of this name can sign in and is a candidate of the task.");
            }
            desks.of(task.key()).requireMayTake(task, wanted);
            assign(connection, task, wanted);
        });
    }

    /**
     * Completes a task: does in its room what that means, by the room's rules.
     *
     * @throws ForbiddenException when the caller may not
     * @throws ConflictException when somebody else has taken it, or ended it: who and when
     * @throws InvalidInputException when the outcome isn't one of the task's, or something is missing
     */
    @Audited(action = "COMPLETE_TASK", resource = "task")
    public Task complete(@AuditedId String id, @AuditedDetail TaskAnswer answer) {
        Task task = get(id);
        requireCandidate(task);
        // Not locked here: the room locks its own row first, as it does on every other way to the same deed.
        requireOpen(task);
        TaskDesk desk = desks.of(task.key());
        requireKnown(desk.details(task.key()), answer);
        desk.complete(task, new TaskAnswer(outcome(desk, task, answer.outcome()), answer.comment(), answer.details()));
        return get(id);
    }

    /**
     * Ends the open task of this key about something, if there is one that the caller may end: what the room's deed comes
     * to, whichever way it was asked for. Called by rooms, in the transaction of the deed.
     *
     * @param comment in the words of who did it; {@code null} for none
     * @throws ConflictException when somebody else has taken it
     */
    public void finish(String businessKey, String key, String outcome, String comment) {
        List<Task> open = database.with(connection -> tasks.open(connection, businessKey));
        for (Task task : open) {
            if (task.key().equals(key)) {
                Task locked = database.with(connection -> tasks.lock(connection, task.id()))
                        .orElseThrow(() -> unknown(task.id()));
                requireOpen(locked);
                requireFree(locked);
                engine.complete(task.id(), outcome, comment);
            }
        }
    }

    /**
     * Does nothing where nobody but the caller has taken the open task of this key about something: for what belongs to a
     * task without ending it. Called by rooms, in the transaction of the deed.
     *
     * @throws ConflictException when somebody else has taken it
     */
    public void requireNotTaken(String businessKey, String key) {
        database.with(connection -> tasks.open(connection, businessKey)).stream()
                .filter(task -> task.key().equals(key))
                .forEach(this::requireFree);
    }

    /**
     * Gives the open tasks of this key about something to somebody. Called by rooms, in the transaction of the deed.
     *
     * @param username {@code null} for nobody in particular
     */
    public void hand(String businessKey, String key, String username) {
        database.with(connection -> {
            for (Task task : tasks.open(connection, businessKey)) {
                if (task.key().equals(key)) {
                    assign(connection, task, username);
                }
            }
            return null;
        });
        changed.fire(Changed.TASKS);
    }

    /** Tells the open tasks about something what is told of it now. Called by rooms, in the transaction of the change. */
    public void restate(String businessKey, TaskSubject subject) {
        database.with(connection -> {
            tasks.restate(connection, businessKey, subject);
            return null;
        });
        changed.fire(Changed.TASKS);
    }

    /** What is done to a task that is locked. */
    @FunctionalInterface
    private interface Deed {
        void on(Connection connection, Task task) throws SQLException;
    }

    private Task change(String id, Deed deed) {
        get(id);
        database.with(connection -> {
            Task task = tasks.lock(connection, id).orElseThrow(() -> unknown(id));
            requireOpen(task);
            deed.on(connection, task);
            return null;
        });
        changed.fire(Changed.TASKS);
        return get(id);
    }

    private void assign(Connection connection, Task task, String username) throws SQLException {
        tasks.assign(connection, task.id(), username);
        engine.assign(task.id(), username);
    }

    private boolean concerns(Task task) {
        return task.candidates().contains(role())
                || currentUser.name().equals(task.assignee())
                || currentUser.name().equals(task.endedBy());
    }

    private boolean mayTake(Task task, String username) {
        try {
            desks.of(task.key()).requireMayTake(task, username);
            return true;
        } catch (ForbiddenException e) {
            return false;
        }
    }

    private void requireCandidate(Task task) {
        if (!task.candidates().contains(role())) {
            throw new ForbiddenException("task.candidates", names(task));
        }
    }

    private void requireOwnOrLead(Task task) {
        requireCandidate(task);
        if (role() == Role.OPERATOR || role() == Role.AUDITOR) {
            requireFree(task);
        }
    }

    private void requireFree(Task task) {
        if (task.assignee() != null && !task.assignee().equals(currentUser.name())) {
            throw new ConflictException("task.taken", task.name(), task.businessKey(), task.assignee());
        }
    }

    private static void requireOpen(Task task) {
        if (!task.open()) {
            throw new ConflictException(
                    "task.ended",
                    task.name(),
                    task.businessKey(),
                    task.endedBy(),
                    task.outcome(),
                    task.endedAt().truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private static void requireKnown(List<String> known, TaskAnswer answer) {
        InputFaults faults = new InputFaults();
        answer.details().keySet().stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .forEach(name -> faults.add(name, "NOT_ALLOWED", "This task doesn't take it."));
        faults.refuseIfAny();
    }

    private static String outcome(TaskDesk desk, Task task, String wanted) {
        List<String> outcomes = desk.outcomes(task.key());
        if (wanted == null && outcomes.size() == 1) {
            return outcomes.get(0);
        }
        if (wanted == null || !outcomes.contains(wanted)) {
            throw new InvalidInputException("outcome", "UNKNOWN_VALUE", "One of: " + String.join(", ", outcomes) + ".");
        }
        return wanted;
    }

    private Role role() {
        return currentUser
                .role()
                .orElseThrow(() -> new IllegalStateException("The inbox is a user's, not the system's"));
    }

    private static String names(Task task) {
        return String.join(
                ", ", task.candidates().stream().map(Enum::name).sorted().toList());
    }

    private static NotFoundException unknown(String id) {
        return new NotFoundException("task.unknown", id);
    }
}
