package org.steelfactory.alert;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.access.Role;
import org.steelfactory.alert.AlertEvent.Kind;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.identity.Colleague;
import org.steelfactory.identity.Colleagues;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.notification.Happening;
import org.steelfactory.rules.handling.HandlingRules;
import org.steelfactory.rules.handling.Stage;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.AnomalyList;
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
 * What people do about alerts. Everybody reads them; those who work at the machines acknowledge and comment; supervisors
 * give them to somebody and settle them. Each deed is an event of the alert and, but for comments, a ledger entry; it ends the task of
 * the alert's process that waits for it, in the same transaction.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Alerts {

    /** Longest comment, in characters. */
    public static final int MAX_COMMENT = 2_000;

    /** Who may be given an alert: those who can do something about it. */
    private static final Set<Role> HANDLERS = EnumSet.of(Role.OPERATOR, Role.SUPERVISOR);

    @Inject
    Database database;

    @EJB
    Ledger ledger;

    @EJB
    CurrentUser currentUser;

    @EJB
    Colleagues colleagues;

    @EJB
    Tasks tasks;

    /** Of a module that starts after this one, which {@code @EJB} would wait for. */
    @Inject
    AlertWorkflow workflow;

    @Inject
    HandlingRules handling;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    @Inject
    Event<Happening> happenings;

    private final AlertTable alerts = new AlertTable();
    private final AnomalyList anomalies = new AnomalyList();

    /** A page of alerts, newest first where nothing else is asked for. */
    public Page<Alert> find(AlertFilter filter, PageRequest request) {
        return database.with(connection -> alerts.find(connection, filter, request));
    }

    /** @throws NotFoundException when there is no such alert */
    public AlertDetail get(long id) {
        return database.with(connection -> {
            Alert alert = alerts.find(connection, id).orElseThrow(() -> unknown(id));
            return new AlertDetail(
                    alert,
                    anomalies.of(connection, alerts.anomalies(connection, id, AlertDetail.MOST_ANOMALIES)),
                    alerts.events(connection, id),
                    alerts.others(connection, alert, AlertDetail.MOST_OTHERS),
                    escalations(alert));
        });
    }

    private List<Escalation> escalations(Alert alert) {
        List<Escalation> planned = new ArrayList<>();
        AlertWait wait = AlertWait.of(alert);
        while (wait.tells() != null) {
            planned.add(new Escalation(wait.dueAt(), wait.tells()));
            wait = wait.next(handling, alert.stage(), alert.times());
        }
        return planned;
    }

    /**
     * The latest alert that tells of each of these records, whichever scan found what it tells; by the record's id, and
     * without those that have none.
     */
    public Map<Long, Alert> latestOfRecords(List<Long> records) {
        return database.with(connection -> alerts.latestOfRecords(connection, records));
    }

    /** How many alerts are in each state and severity; what there is none of is left out. */
    public Map<AlertState, Map<Severity, Long>> counts() {
        return database.with(alerts::counts);
    }

    /** Who may be given an alert. */
    public List<Colleague> handlers() {
        return colleagues.in(HANDLERS);
    }

    /** How right the alerts of each machine were that somebody has judged. */
    public List<AlertPrecision> precisionByMachine() {
        return database.with(connection -> alerts.precision(connection, true));
    }

    /** The same for each detector. */
    public List<AlertPrecision> precisionByDetector() {
        return database.with(connection -> alerts.precision(connection, false));
    }

    /**
     * Says that somebody knows of it.
     *
     * @param comment at most {@value #MAX_COMMENT} characters; {@code null} or blank for none
     * @throws ForbiddenException when the caller isn't among those whom the rules let look at it
     * @throws ConflictException when it isn't ACTIVE, or somebody else has taken it
     */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @Audited(action = "ACKNOWLEDGE_ALERT", resource = "alert")
    public Alert acknowledge(@AuditedId long id, @AuditedDetail String comment) {
        String said = words(comment);
        return change(id, (connection, alert) -> {
            requireCandidate(alert, Stage.TRIAGE);
            if (alert.state() != AlertState.ACTIVE) {
                throw settled(connection, alert);
            }
            boolean answered = alert.answeredBy() != null;
            Stage next = answered ? Stage.MAINTENANCE : Stage.SETTLEMENT;
            alerts.acknowledge(connection, id, AlertWait.begin(handling, next, alert.times(), clock.instant()));
            Alert now = tell(connection, alert, Kind.ACKNOWLEDGED, said, null, Map.of());
            tasks.finish(
                    now.subject(),
                    AlertTasks.TRIAGE,
                    answered ? AlertTasks.MAINTENANCE_REQUESTED : AlertTasks.ACKNOWLEDGED,
                    said);
            return now;
        });
    }

    /**
     * Adds a comment, in whatever state the alert is.
     *
     * @param comment 1 to {@value #MAX_COMMENT} characters
     */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @Audited(action = "COMMENT_ALERT", resource = "alert")
    public Alert comment(@AuditedId long id, @AuditedDetail String comment) {
        String said = words(comment);
        if (said == null) {
            throw new InvalidInputException("comment", "REQUIRED", "Write a comment first.");
        }
        return change(id, (connection, alert) -> {
            alerts.add(connection, id, AlertEvent.made(Kind.COMMENTED, currentUser.name(), clock.instant(), said));
            return alert;
        });
    }

    /**
     * Gives an open alert to somebody.
     *
     * @param assignee user name of one of {@link #handlers}; {@code null} or blank for nobody in particular
     * @param comment at most {@value #MAX_COMMENT} characters; {@code null} or blank for none
     * @throws ConflictException when it is closed
     */
    @RolesAllowed(SUPERVISOR)
    @Audited(action = "ASSIGN_ALERT", resource = "alert")
    public Alert assign(@AuditedId long id, @AuditedDetail String assignee, @AuditedDetail String comment) {
        String said = words(comment);
        String wanted = assignee == null || assignee.isBlank() ? null : assignee.strip();
        if (wanted != null
                && handlers().stream().noneMatch(handler -> handler.username().equals(wanted))) {
            throw new InvalidInputException(
                    "assignee", "UNKNOWN_USER", "No operator or supervisor of this name can sign in.");
        }
        return change(id, (connection, alert) -> {
            requireOpen(connection, alert);
            alerts.assign(connection, id, wanted);
            alerts.add(
                    connection,
                    id,
                    new AlertEvent(
                            Kind.ASSIGNED, currentUser.name(), clock.instant(), said, null, wanted, null, null, null));
            Alert assigned = find(connection, id);
            ledger.append(AlertFacts.of("ASSIGNED", assigned, Map.of("assignee", wanted == null ? "" : wanted)));
            happenings.fire(AlertNews.assigned(assigned, currentUser.name()));
            tasks.hand(assigned.subject(), AlertTasks.TRIAGE, wanted);
            tasks.hand(assigned.subject(), AlertTasks.SETTLE, isSettler(wanted) ? wanted : null);
            return assigned;
        });
    }

    /**
     * Says that the cause is gone.
     *
     * @param comment at most {@value #MAX_COMMENT} characters; {@code null} or blank for none
     * @throws ForbiddenException when the caller isn't among those whom the rules let settle it
     * @throws ConflictException when it is closed already, or somebody else has taken it
     */
    @RolesAllowed(SUPERVISOR)
    @Audited(action = "RESOLVE_ALERT", resource = "alert")
    public Alert resolve(@AuditedId long id, @AuditedDetail String comment) {
        String said = words(comment);
        return change(id, (connection, alert) -> {
            requireCandidate(alert, Stage.SETTLEMENT);
            requireOpen(connection, alert);
            alerts.resolve(connection, id);
            Alert now = tell(connection, alert, Kind.RESOLVED, said, null, Map.of());
            end(alert, AlertTasks.RESOLVED, said);
            return now;
        });
    }

    /**
     * Says that there was nothing to be done, and why.
     *
     * @throws ForbiddenException when the caller isn't among those whom the rules let settle it
     * @throws ConflictException when it is closed already, or somebody else has taken it
     */
    @RolesAllowed(SUPERVISOR)
    @Audited(action = "DISMISS_ALERT", resource = "alert")
    public Alert dismiss(@AuditedId long id, @AuditedDetail AlertDismissal wanted) {
        AlertDismissal dismissal = wanted.checked();
        return change(id, (connection, alert) -> {
            requireCandidate(alert, Stage.SETTLEMENT);
            requireOpen(connection, alert);
            Instant until = dismissal.muteDays() == 0
                    ? null
                    : clock.instant().plus(dismissal.muted()).truncatedTo(ChronoUnit.SECONDS);
            alerts.dismiss(connection, id, dismissal, until);
            Alert now = tell(
                    connection,
                    alert,
                    Kind.DISMISSED,
                    dismissal.comment(),
                    until == null ? null : until.toString(),
                    Map.of(
                            "reason",
                            dismissal.reason(),
                            "kind",
                            dismissal.kind().name()));
            end(alert, AlertTasks.DISMISSED, dismissal.comment());
            return now;
        });
    }

    /** Whether somebody of this name may settle alerts; the process engine asks too, for whom it has a task. */
    @PermitAll
    public boolean isSettler(String username) {
        return currentUser.signedIn()
                && colleagues.in(EnumSet.of(Role.SUPERVISOR)).stream()
                        .anyMatch(colleague -> colleague.username().equals(username));
    }

    /** Ends what an alert waited for before it was settled: a task, or work. */
    private void end(Alert before, String outcome, String comment) {
        switch (before.stage()) {
            case TRIAGE -> tasks.finish(before.subject(), AlertTasks.TRIAGE, outcome, comment);
            case SETTLEMENT -> tasks.finish(before.subject(), AlertTasks.SETTLE, outcome, comment);
            case MAINTENANCE -> workflow.settled(before.id());
        }
    }

    private void requireCandidate(Alert alert, Stage stage) {
        Role role = currentUser
                .role()
                .orElseThrow(() -> new IllegalStateException("Deeds on alerts are a user's, not the system's"));
        new AlertGroups(handling).require(alert, stage, role);
    }

    /** What somebody said, checked; {@code null} for nothing. */
    private static String words(String comment) {
        InputFaults faults = new InputFaults();
        String words = faults.optionalLines("comment", comment, MAX_COMMENT);
        faults.refuseIfAny();
        return words;
    }

    /** What is done to an alert that is locked. */
    @FunctionalInterface
    private interface Deed {
        Alert on(Connection connection, Alert alert) throws SQLException;
    }

    private Alert change(long id, Deed deed) {
        Alert alert = database.with(
                connection -> deed.on(connection, alerts.lock(connection, id).orElseThrow(() -> unknown(id))));
        changed.fire(Changed.ALERTS);
        changed.fire(Changed.FIGURES);
        return alert;
    }

    /** Adds the event, and tells the ledger of it. */
    private Alert tell(
            Connection connection, Alert before, Kind kind, String comment, String detail, Map<String, String> facts)
            throws SQLException {
        AlertEvent event = AlertEvent.made(kind, currentUser.name(), clock.instant(), comment, detail);
        alerts.add(connection, before.id(), event);
        Alert now = find(connection, before.id());
        Map<String, Object> details = new HashMap<>(facts);
        details.put("comment", Optional.ofNullable(comment).orElse(""));
        details.putIfAbsent("reason", "");
        if (now.mutedUntil() != null) {
            details.put("mutedUntil", now.mutedUntil().toString());
        }
        ledger.append(AlertFacts.of(kind.name(), now, details));
        return now;
    }

    private Alert find(Connection connection, long id) throws SQLException {
        return alerts.find(connection, id).orElseThrow(() -> unknown(id));
    }

    private void requireOpen(Connection connection, Alert alert) throws SQLException {
        if (!alert.state().open()) {
            throw settled(connection, alert);
        }
    }

    /** Says who was faster, and when. */
    private ConflictException settled(Connection connection, Alert alert) throws SQLException {
        AlertEvent last = alerts.events(connection, alert.id()).stream()
                .filter(event -> event.kind().name().equals(alert.state().name())
                        || alert.state() == AlertState.ACKNOWLEDGED && event.kind() == Kind.MAINTENANCE_REQUESTED)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("Alert " + alert.id() + " has no event of its state"));
        return new ConflictException(
                "alert.settled", alert.id(), alert.state(), last.by(), last.at().truncatedTo(ChronoUnit.SECONDS));
    }

    private static NotFoundException unknown(long id) {
        return new NotFoundException("alert.unknown", id);
    }
}
