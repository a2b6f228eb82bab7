package org.steelfactory.report.reconciliation;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.StoredDocuments;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.PlantTime;

/**
 * Compares the stores each night, by the plant's clocks; on one server of a database. A server that comes up during these
 * hours makes up for it.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NightlyReconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyReconciliation.class);

    /** The plant's hours at which it is made: from the first, before the second. */
    private static final int FROM = 3;

    private static final int BEFORE = 6;

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @Inject
    StoredDocuments documents;

    @Inject
    Database database;

    @EJB
    ReconciliationBook book;

    @Inject
    PlantTime plant;

    @Inject
    Clock clock;

    private final ReconciliationTable table = new ReconciliationTable();

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void tick() {
        Instant now = clock.instant();
        int hour = plant.at(now).getHour();
        Instant today = plant.startOf(plant.dayOf(now));
        if (hour < FROM
                || hour >= BEFORE
                || database.with(connection -> table.madeSince(connection, Cause.NIGHTLY, today))) {
            return;
        }
        try {
            Reconciliation made = book.keep(
                    new ReconciliationWork(dataSource, documents, clock).reconcile(Cause.NIGHTLY, CurrentUser.SYSTEM));
            LOG.info("RECONCILIATION-002 stores compared: {}, {} differences", made.verdict(), made.differences());
        } catch (ConflictException e) {
            LOG.info("RECONCILIATION-003 the stores are being compared already");
        } catch (SQLException e) {
            LOG.error("RECONCILIATION-001 the stores could not be compared: {}", e.getMessage());
        }
    }
}
