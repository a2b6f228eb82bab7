package org.steelfactory.alert;

import jakarta.annotation.Resource;
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
import javax.sql.DataSource;
import org.steelfactory.notification.Happenings;
import org.steelfactory.policy.SeverityPolicies;
import org.steelfactory.rules.alert.AlertRules;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanSteps;
import org.steelfactory.scan.Witness;
import org.steelfactory.shared.Changed;

/**
 * What the process of a scan calls to raise alerts. Open to every caller, because the process engine's threads carry
 * none; it can be reached only from inside a transaction, as {@link ScanSteps}.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class AlertSteps {

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    ScanSteps scans;

    @EJB
    SeverityPolicies policies;

    @Inject
    Witness witness;

    @Inject
    AlertRules rules;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    @Inject
    Event<Happenings> happenings;

    private final AlertNews news = new AlertNews();

    /** Raises the alerts of a scan; does nothing where that was done before. */
    public void raiseAlerts(long scanId) {
        scans.awaitingAlerts(scanId).ifPresent(scan -> {
            scans.alertsRaised(scanId, raise(scan));
            changed.fire(Changed.ALERTS);
            changed.fire(Changed.FIGURES);
        });
    }

    private long raise(Scan scan) {
        try (Connection connection = dataSource.getConnection()) {
            long raised = new AlertRaising(rules, witness, clock)
                    .raise(connection, scan, policies.version(scan.policyVersion()));
            happenings.fire(news.of(connection, scan));
            return raised;
        } catch (SQLException e) {
            throw new IllegalStateException("ALERT-001 a scan's alerts can't be raised: " + e.getMessage(), e);
        }
    }
}
