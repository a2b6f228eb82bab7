package org.steelfactory.scan;

import jakarta.annotation.PostConstruct;
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
import java.util.Optional;
import javax.sql.DataSource;
import org.steelfactory.audit.AuditEvent;
import org.steelfactory.audit.AuditTrail;
import org.steelfactory.notification.Happening;
import org.steelfactory.policy.SeverityPolicies;
import org.steelfactory.rules.severity.SeverityRules;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.SteelConfiguration;

/**
 * What the process of a scan calls, step by step; a step's rows, ledger entries and documents commit with the process's
 * own progress. Any step may be repeated.
 *
 * <p>Open to every caller, because the process engine's threads carry none; it can be reached only from inside a
 * transaction, thus from a process that an administrator started.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ScanSteps {

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    SeverityPolicies policies;

    @EJB
    AuditTrail trail;

    @Inject
    Witness witness;

    @Inject
    SeverityRules rules;

    @Inject
    SteelConfiguration configuration;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    @Inject
    Event<Happening> happenings;

    @Inject
    Event<ScanFinished> finished;

    private ScanWork work;

    /** A step's work. */
    @FunctionalInterface
    private interface Step<R> {
        R on(Connection connection) throws SQLException;
    }

    @PostConstruct
    void prepare() {
        work = new ScanWork(rules, policies::version, witness, clock, configuration.node());
    }

    /**
     * Says which records are scanned.
     *
     * @return into how many partitions they are divided, each of which can be scored and judged apart from the others
     */
    public int takeRecords(long scan) {
        return with(connection -> work.takeRecords(connection, scan));
    }

    /** @return whether enough records have no data faults, see {@link Scan#MIN_RECORDS} */
    public boolean checkData(long scan) {
        return with(connection -> work.checkData(connection, scan));
    }

    public void trainModel(long scan) {
        with(connection -> {
            work.trainModel(connection, scan);
            return null;
        });
    }

    /** @param number of the partition, from 1 */
    public void scorePartition(long scan, int number) {
        with(connection -> {
            work.scorePartition(connection, scan, number);
            return null;
        });
    }

    /** @param number of the partition, from 1 */
    public void judgePartition(long scan, int number) {
        with(connection -> {
            work.judgePartition(connection, scan, number);
            return null;
        });
    }

    /** @return whether there are more to store by another call */
    public boolean storeAnomalies(long scan) {
        return with(connection -> work.storeAnomalies(connection, scan));
    }

    /** The scan, if it is its turn to raise alerts; see {@link #alertsRaised}. */
    public Optional<Scan> awaitingAlerts(long scan) {
        return with(connection -> work.awaitingAlerts(connection, scan));
    }

    /** @param count how many alerts the scan has raised */
    public void alertsRaised(long scan, long count) {
        with(connection -> {
            work.alertsRaised(connection, scan, count);
            return null;
        });
    }

    /** Completes the scan. */
    public void finish(long scan) {
        with(connection -> work.finish(connection, scan)).ifPresent(ended -> {
            record("COMPLETE_SCAN", ended);
            happenings.fire(ScanNews.finished(ended));
            finished.fire(new ScanFinished(scan));
        });
    }

    /** Gives a scan up that {@link #checkData} has left too few records of. */
    public void failForLackOfRecords(long scan) {
        with(connection -> work.failForLackOfRecords(connection, scan)).ifPresent(ended -> {
            record("FAIL_SCAN", ended);
            happenings.fire(ScanNews.failed(ended));
        });
    }

    private void record(String action, Scan scan) {
        trail.record(AuditEvent.of(action, "scan", scan.id())
                .by(scan.startedBy())
                .with("records", scan.records())
                .with("dataFaults", scan.dataFaults())
                .with("anomalies", scan.anomalies())
                .with("alerts", scan.alerts()));
    }

    private <R> R with(Step<R> step) {
        try (Connection connection = dataSource.getConnection()) {
            R result = step.on(connection);
            changed.fire(Changed.SCANS);
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(StepTrouble.of(e).message(e), e);
        }
    }
}
