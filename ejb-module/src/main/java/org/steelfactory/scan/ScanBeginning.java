package org.steelfactory.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.policy.SeverityPolicies;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InvalidInputException;

/** How a scan begins, whoever starts it: an administrator or a schedule. The caller has checked that it may. */
@Dependent
class ScanBeginning {

    static final String TOO_FEW_RECORDS = "TOO_FEW_RECORDS";

    /** ER_DUP_ENTRY: another node's scan of the same records began at the same moment. */
    private static final int DUPLICATE = 1062;

    @Inject
    Database database;

    /** Of a module that starts after this one, which {@code @EJB} would wait for. */
    @Inject
    ScanWorkflow workflow;

    @EJB
    SeverityPolicies policies;

    @EJB
    Ledger ledger;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    private final ScanTable scans = new ScanTable();

    /**
     * Begins a scan of all records, which goes on by itself once the transaction has committed.
     *
     * @param by user name
     * @throws InvalidInputException when there is no such detector, or too few records, see {@link Scan#MIN_RECORDS}
     * @throws ConflictException when a scan runs already
     */
    Scan begin(ScanOrder order, String by, Optional<ScanSchedule> schedule) {
        order.check();
        int policy = policies.current().version();
        Long scheduleId = schedule.map(ScanSchedule::id).orElse(null);
        Scan scan = database.with(connection -> {
            refuseWhereImpossible(connection);
            return scans.get(connection, insert(connection, order, policy, by, scheduleId));
        });
        ledger.append(ScanFacts.started(scan, schedule));
        workflow.start(scan.id());
        changed.fire(Changed.SCANS);
        return scan;
    }

    private void refuseWhereImpossible(Connection connection) throws SQLException {
        long records = scans.records(connection);
        if (records < Scan.MIN_RECORDS) {
            throw new InvalidInputException(
                    "",
                    TOO_FEW_RECORDS,
                    "There are %d performance records; a scan needs %d.".formatted(records, Scan.MIN_RECORDS));
        }
        Optional<Scan> running = scans.running(connection);
        if (running.isPresent()) {
            throw new ConflictException("scan.running", running.get().id());
        }
    }

    private long insert(Connection connection, ScanOrder order, int policy, String by, Long scheduleId)
            throws SQLException {
        try {
            return scans.insert(connection, order, policy, by, scheduleId, clock.instant());
        } catch (SQLException e) {
            if (e.getErrorCode() == DUPLICATE) {
                throw new ConflictException("scan.overtaken");
            }
            throw e;
        }
    }
}
