package org.steelfactory.ledger.guard;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.audit.Audited;
import org.steelfactory.shared.BusinessException;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.UnavailableException;

/**
 * The guards around the ledger, which administrators put on and off. What is told about them is what the database says,
 * at each time anew. Each change is an entry of the ledger itself, so that the two can be compared: guards that are gone
 * without an entry were taken off by somebody who went past the product.
 *
 * <p>Works as the schema's owner, because the application's user has no right to make triggers.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LedgerGuards {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerGuards.class);

    @Resource(lookup = "java:jboss/datasources/SteelOwnerDS")
    DataSource owner;

    @EJB
    GuardJournal journal;

    /** How triggers are changed. */
    @FunctionalInterface
    private interface Change {
        void on(Connection connection, GuardedTables of) throws SQLException;
    }

    /** @throws UnavailableException when the database doesn't answer */
    public GuardStatus status() {
        try (Connection connection = owner.getConnection()) {
            return GuardTriggers.status(connection, GuardedTables.LEDGER);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /** Whether guards are as the ledger's last entry about them says; where there is none, they have to be off. */
    public boolean asRecorded() {
        return status().state() == (journal.recordedOn().orElse(false) ? GuardState.ON : GuardState.OFF);
    }

    /**
     * Puts them on; where they are on already and the ledger knows, nothing happens.
     *
     * @throws ConflictException when the database's rights or settings don't allow it; says what to do
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "INSTALL_LEDGER_GUARDS", resource = "ledger")
    public GuardStatus install() {
        return change(true, GuardTriggers::install, GuardTriggers::remove);
    }

    /**
     * Takes them off; where they are off already and the ledger knows, nothing happens.
     *
     * @throws ConflictException when the database's rights don't allow it; says what to do
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "REMOVE_LEDGER_GUARDS", resource = "ledger")
    public GuardStatus remove() {
        return change(false, GuardTriggers::remove, GuardTriggers::install);
    }

    private GuardStatus change(boolean on, Change change, Change back) {
        GuardState wanted = on ? GuardState.ON : GuardState.OFF;
        try (Connection connection = owner.getConnection()) {
            GuardStatus before = GuardTriggers.status(connection, GuardedTables.LEDGER);
            if (before.state() == wanted && journal.recordedOn().orElse(false) == on) {
                return before;
            }
            change.on(connection, GuardedTables.LEDGER);
            GuardStatus now = GuardTriggers.status(connection, GuardedTables.LEDGER);
            if (now.state() != wanted) {
                throw new ConflictException("ledger.guards.notSeen");
            }
            recordOrTakeBack(connection, on, now, before.state() == wanted ? (same, of) -> {} : back);
            LOG.info("LEDGER-020 guards of the ledger are {}", on ? "on" : "off");
            return now;
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /** A change that the ledger can't tell of isn't made. */
    private void recordOrTakeBack(Connection connection, boolean on, GuardStatus now, Change back) throws SQLException {
        boolean recorded = false;
        try {
            journal.record(on, now);
            recorded = true;
        } finally {
            if (!recorded) {
                back.on(connection, GuardedTables.LEDGER);
            }
        }
    }

    private static BusinessException refusal(SQLException e) {
        LOG.warn("LEDGER-021 guards can't be told or changed: {} ({})", e.getMessage(), e.getErrorCode());
        return DatabaseRefusal.toAdministrator(e);
    }
}
