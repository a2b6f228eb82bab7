package org.steelfactory.alert;

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
import java.util.EnumSet;
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
import org.steelfactory.ledger.Ledger;
import org.steelfactory.notification.Happening;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.AnomalyList;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/**
 * What people do about alerts. Everybody reads them; those who work at the machines acknowledge and comment; supervisors
 * give them to somebody and settle them. Each deed is an event of the alert and, but for comments, a ledger entry.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Alerts {

    /** Longest comment, in characters. */
    public static final int MAX_COMMENT = 2_000;

    /** Longest reason of a dismissal, in characters. */
    public static final int MAX_REASON = 200;

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
                    alerts.others(connection, alert, AlertDetail.MOST_OTHERS));
        });
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

    /**
     * Says that somebody knows of it.
     *
     * @param comment at most {@value #MAX_COMMENT} characters; {@code null} or blank for none
     * @throws ConflictException when it isn't ACTIVE
     */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @Audited(action = "ACKNOWLEDGE_ALERT", resource = "alert")
    public Alert acknowledge(@AuditedId long id, @AuditedDetail String comment) {
        Words words = Words.of(comment, null, false);
        return change(id, (connection, alert) -> {
            if (alert.state() != AlertState.ACTIVE) {
                throw settled(connection, alert);
            }
            return become(connection, alert, AlertState.ACKNOWLEDGED, Kind.ACKNOWLEDGED, words);
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
        Words words = Words.of(comment, null, false);
        if (words.comment() == null) {
            throw new InvalidInputException("comment", "REQUIRED", "Write a comment first.");
        }
        return change(id, (connection, alert) -> {
            add(connection, alert, Kind.COMMENTED, words);
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
        Words words = Words.of(comment, null, false);
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
                            Kind.ASSIGNED,
                            currentUser.name(),
                            clock.instant(),
                            words.comment(),
                            null,
                            wanted,
                            null,
                            null));
            Alert assigned = find(connection, id);
            ledger.append(AlertFacts.of("ASSIGNED", assigned, Map.of("assignee", wanted == null ? "" : wanted)));
            happenings.fire(AlertNews.assigned(assigned, currentUser.name()));
            return assigned;
        });
    }

    /**
     * Says that the cause is gone.
     *
     * @param comment at most {@value #MAX_COMMENT} characters; {@code null} or blank for none
     * @throws ConflictException when it is closed already
     */
    @RolesAllowed(SUPERVISOR)
    @Audited(action = "RESOLVE_ALERT", resource = "alert")
    public Alert resolve(@AuditedId long id, @AuditedDetail String comment) {
        Words words = Words.of(comment, null, false);
        return change(id, (connection, alert) -> {
            requireOpen(connection, alert);
            return become(connection, alert, AlertState.RESOLVED, Kind.RESOLVED, words);
        });
    }

    /**
     * Says that there was nothing to be done, and why.
     *
     * @param reason 1 to {@value #MAX_REASON} characters
     * @param comment at most {@value #MAX_COMMENT} characters; {@code null} or blank for none
     * @throws ConflictException when it is closed already
     */
    @RolesAllowed(SUPERVISOR)
    @Audited(action = "DISMISS_ALERT", resource = "alert")
    public Alert dismiss(@AuditedId long id, @AuditedDetail String reason, @AuditedDetail String comment) {
        Words words = Words.of(comment, reason, true);
        return change(id, (connection, alert) -> {
            requireOpen(connection, alert);
            return become(connection, alert, AlertState.DISMISSED, Kind.DISMISSED, words);
        });
    }

    /** What somebody said, checked. */
    private record Words(String comment, String reason) {

        static Words of(String comment, String reason, boolean reasonNeeded) {
            InputFaults faults = new InputFaults();
            Words words = new Words(
                    faults.optionalLines("comment", comment, MAX_COMMENT),
                    reasonNeeded ? faults.line("reason", reason, MAX_REASON) : null);
            faults.refuseIfAny();
            return words;
        }
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

    private Alert become(Connection connection, Alert alert, AlertState state, Kind kind, Words words)
            throws SQLException {
        alerts.become(connection, alert, state, words.reason());
        add(connection, alert, kind, words);
        Alert now = find(connection, alert.id());
        ledger.append(AlertFacts.of(
                kind.name(),
                now,
                Map.of(
                        "comment", Optional.ofNullable(words.comment()).orElse(""),
                        "reason", Optional.ofNullable(words.reason()).orElse(""))));
        return now;
    }

    private void add(Connection connection, Alert alert, Kind kind, Words words) throws SQLException {
        alerts.add(connection, alert.id(), AlertEvent.made(kind, currentUser.name(), clock.instant(), words.comment()));
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
                .filter(event -> event.kind().name().equals(alert.state().name()))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("Alert " + alert.id() + " has no event of its state"));
        return new ConflictException(
                "alert.settled", alert.id(), alert.state(), last.by(), last.at().truncatedTo(ChronoUnit.SECONDS));
    }

    private static NotFoundException unknown(long id) {
        return new NotFoundException("alert.unknown", id);
    }
}
