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
import java.util.List;
import java.util.Map;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.alert.AlertEvent.Kind;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.rules.handling.HandlingRules;
import org.steelfactory.rules.handling.Stage;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.Database;

/**
 * What alerts are told of the work that is requested because of them. Open to every caller, because who may ask for work
 * and end it is the affair of the room that does; it can be reached only from inside a transaction, that of the deed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AlertMaintenance {

    @Inject
    Database database;

    @EJB
    Tasks tasks;

    /** Of a module that starts after this one, which {@code @EJB} would wait for. */
    @Inject
    AlertWorkflow workflow;

    @EJB
    Ledger ledger;

    @EJB
    CurrentUser currentUser;

    @Inject
    HandlingRules handling;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    private final AlertTable alerts = new AlertTable();

    /**
     * Work was requested because of an alert, which is thereby acknowledged; its own times don't hold as long as those of
     * the work do.
     *
     * @param order the name under which the work is known, such as {@code work-order-17}
     * @throws org.steelfactory.shared.ForbiddenException when the caller isn't among those whom the rules let ask for work
     * @throws org.steelfactory.shared.ConflictException when somebody else has taken the alert's task
     */
    public void requested(long id, String order) {
        database.with(connection -> {
            Alert alert = lock(connection, id);
            currentUser.role().ifPresent(role -> new AlertGroups(handling).require(alert, Stage.MAINTENANCE, role));
            if (alert.state().open() && !order.equals(alert.answeredBy())) {
                alerts.answer(connection, id, order);
                alerts.acknowledge(connection, id, AlertWait.NONE);
                tell(connection, alert, Kind.MAINTENANCE_REQUESTED, order);
                tasks.finish(alert.subject(), AlertTasks.TRIAGE, AlertTasks.MAINTENANCE_REQUESTED, null);
                tasks.finish(alert.subject(), AlertTasks.SETTLE, AlertTasks.MAINTENANCE_REQUESTED, null);
            }
            return null;
        });
        told();
    }

    /**
     * Work has ended. Alerts that it answers are resolved by themselves where it was verified, and are to be settled again
     * where it came to nothing; one that has worsened meanwhile stays with its triage.
     *
     * @param outcome what it came to, such as {@code REJECTED}
     */
    public void ended(String order, boolean verified, String outcome) {
        List<Long> answered = database.with(connection -> alerts.answeredBy(connection, order));
        for (long id : answered) {
            database.with(connection -> {
                Alert alert = lock(connection, id);
                if (order.equals(alert.answeredBy()) && alert.state().open()) {
                    ended(connection, alert, order, verified, outcome);
                }
                return null;
            });
        }
        if (!answered.isEmpty()) {
            told();
        }
    }

    private void ended(Connection connection, Alert alert, String order, boolean verified, String outcome)
            throws SQLException {
        boolean waited = alert.stage() == Stage.MAINTENANCE;
        if (!verified || !waited) {
            alerts.answer(connection, alert.id(), null);
        }
        if (!verified && waited) {
            alerts.await(
                    connection,
                    alert.id(),
                    AlertWait.begin(handling, Stage.SETTLEMENT, alert.times(), clock.instant()));
        }
        tell(connection, alert, Kind.MAINTENANCE_ENDED, order + " " + outcome);
        boolean walked = waited && workflow.maintenanceEnded(alert.id(), verified);
        if (verified && waited && !walked) {
            // Raised before alerts were walked by a process, which would do this.
            alerts.resolve(connection, alert.id());
            tell(connection, alert, Kind.RESOLVED, order);
        }
    }

    private Alert lock(Connection connection, long id) throws SQLException {
        return alerts.lock(connection, id).orElseThrow(() -> new IllegalStateException("There is no alert " + id));
    }

    private Alert find(Connection connection, long id) throws SQLException {
        return alerts.find(connection, id).orElseThrow(() -> new IllegalStateException("There is no alert " + id));
    }

    private void tell(Connection connection, Alert before, Kind kind, String detail) throws SQLException {
        alerts.add(connection, before.id(), AlertEvent.made(kind, currentUser.name(), clock.instant(), null, detail));
        ledger.append(AlertFacts.of(kind.name(), find(connection, before.id()), Map.of("detail", detail)));
    }

    private void told() {
        changed.fire(Changed.ALERTS);
        changed.fire(Changed.FIGURES);
    }
}
