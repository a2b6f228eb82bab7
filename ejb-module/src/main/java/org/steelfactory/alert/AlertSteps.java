package org.steelfactory.alert;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.alert.AlertEvent.Kind;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.notification.Happening;
import org.steelfactory.notification.Happenings;
import org.steelfactory.policy.SeverityPolicies;
import org.steelfactory.rules.alert.AlertRules;
import org.steelfactory.rules.handling.HandlingRules;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanSteps;
import org.steelfactory.scan.Witness;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.Database;

/**
 * What happens to alerts by itself: what the process of a scan calls to raise them, and their own process when their time
 * has come or the work has ended that answers them. Open to every caller, because the process engine's threads carry none;
 * it can be reached only from inside a transaction, as {@link ScanSteps}. Each step does nothing where it was done, or where
 * the alert has moved on.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AlertSteps {

    @Inject
    Database database;

    @EJB
    ScanSteps scans;

    @EJB
    SeverityPolicies policies;

    @EJB
    Ledger ledger;

    /** Of a module that starts after this one, which {@code @EJB} would wait for. */
    @Inject
    AlertWorkflow workflow;

    @Inject
    Witness witness;

    @Inject
    AlertRules rules;

    @Inject
    HandlingRules handling;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    @Inject
    Event<Happenings> happenings;

    @Inject
    Event<Happening> happening;

    private final AlertTable alerts = new AlertTable();
    private final AlertNews news = new AlertNews();

    /** Raises the alerts of a scan; does nothing where that was done before. */
    public void raiseAlerts(long scanId) {
        scans.awaitingAlerts(scanId).ifPresent(scan -> {
            scans.alertsRaised(scanId, raise(scan));
            told();
        });
    }

    private long raise(Scan scan) {
        return database.with(connection -> {
            long raised = new AlertRaising(rules, handling, workflow, witness, clock)
                    .raise(connection, scan, policies.version(scan.policyVersion()));
            happenings.fire(news.of(connection, scan));
            return raised;
        });
    }

    /**
     * Notes that an alert has waited too long, and whom that is told. Where no server ran for so long that it should have
     * escalated more than once, it does so now, as the process's timer doesn't make up for each time that it missed.
     */
    public void escalate(long id) {
        step(id, (connection, locked) -> {
            Alert alert = locked;
            while (alert.escalatesTo() != null && alert.overdueAt(clock.instant())) {
                alerts.await(connection, id, AlertWait.of(alert).next(handling, alert.stage(), alert.times()));
                String told = alert.escalatesTo();
                alert = tell(connection, alert, Kind.ESCALATED, told);
                happening.fire(AlertNews.escalated(alert, told));
            }
        });
    }

    /**
     * Resolves an alert whose work was verified, unless it has worsened since.
     *
     * @return whether it is settled, by this or by somebody before
     */
    public boolean resolveAfterMaintenance(long id) {
        step(id, (connection, alert) -> {
            if (alert.state() == AlertState.ACKNOWLEDGED) {
                alerts.resolve(connection, id);
                tell(connection, alert, Kind.RESOLVED, alert.answeredBy());
            }
        });
        return database.with(connection -> alerts.find(connection, id))
                .filter(alert -> !alert.state().open())
                .isPresent();
    }

    /** What happens to an alert that is locked. */
    @FunctionalInterface
    private interface Step {
        void on(Connection connection, Alert alert) throws SQLException;
    }

    private void step(long id, Step step) {
        database.with(connection -> {
            Alert alert =
                    alerts.lock(connection, id).orElseThrow(() -> new IllegalStateException("There is no alert " + id));
            step.on(connection, alert);
            return null;
        });
        told();
    }

    private Alert tell(Connection connection, Alert before, Kind kind, String detail) throws SQLException {
        alerts.add(connection, before.id(), AlertEvent.made(kind, CurrentUser.SYSTEM, clock.instant(), null, detail));
        Alert now = alerts.find(connection, before.id())
                .orElseThrow(
                        () -> new IllegalStateException("Alert " + before.id() + " isn't where it was just found"));
        ledger.append(AlertFacts.of(
                kind.name(), now, Map.of("detail", detail == null ? "" : detail, "level", now.escalationLevel())));
        return now;
    }

    private void told() {
        changed.fire(Changed.ALERTS);
        changed.fire(Changed.FIGURES);
    }
}
