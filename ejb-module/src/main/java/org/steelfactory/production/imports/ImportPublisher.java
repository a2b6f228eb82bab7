package org.steelfactory.production.imports;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
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
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.shared.Changed;

/** The two moments in which an import changes what is recorded, each one JTA transaction with ledger and audit log. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
public class ImportPublisher {

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    Ledger ledger;

    @EJB
    CurrentUser currentUser;

    @Inject
    Event<Changed> changed;

    @Inject
    Clock clock;

    private final ImportPublication publication = new ImportPublication();
    private final ImportWithdrawal withdrawal = new ImportWithdrawal();

    /**
     * Adds the accepted rows of a checked import, all at once, and remembers how its header was understood.
     *
     * @throws RecordedMeanwhileException when somebody else recorded one of the shifts after the check
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    @Audited(action = "COMMIT_IMPORT", resource = "import")
    public void publish(@AuditedId long importId, CheckedFile checked, ImportSettings settings) {
        try (Connection connection = dataSource.getConnection()) {
            ledger.append(
                    publication.publish(connection, importId, checked, settings, currentUser.name(), clock.instant()));
        } catch (SQLException e) {
            throw new IllegalStateException("Import " + importId + " could not be published", e);
        }
        changed.fire(Changed.FIGURES);
    }

    /** Takes a committed import back, see {@link ImportWithdrawal}. */
    @Audited(action = "UNDO_IMPORT", resource = "import")
    public void undo(@AuditedId long importId, RecordImport done) {
        try (Connection connection = dataSource.getConnection()) {
            ledger.append(withdrawal.undo(connection, done, clock.instant()));
        } catch (SQLException e) {
            throw new IllegalStateException("Import " + importId + " could not be undone", e);
        }
        changed.fire(Changed.FIGURES);
    }
}
