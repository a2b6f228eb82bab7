package org.steelfactory.report.reconciliation;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.DocumentsAwayException;
import org.steelfactory.audit.StoredDocuments;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.UnavailableException;

/**
 * Comparisons of what the SQL database, the ledger and the document store hold. Each is made at once, in the caller's
 * time, and kept with its verdict.
 */
@Stateless
@RolesAllowed({ADMIN, AUDITOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Reconciliations {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliations.class);

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @Inject
    StoredDocuments documents;

    @Inject
    Database database;

    @EJB
    ReconciliationBook book;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    private final ReconciliationTable table = new ReconciliationTable();

    /** A page of them, newest first. */
    public Page<Reconciliation> find(PageRequest request) {
        return database.with(connection -> table.page(connection, request));
    }

    /** The last one that was made; empty where none was. */
    public Optional<Reconciliation> newest() {
        return find(PageRequest.first(1)).items().stream().findFirst();
    }

    /** @throws NotFoundException when there is none of this number */
    public Reconciliation get(long id) {
        return database.with(connection -> table.find(connection, id))
                .orElseThrow(() -> new NotFoundException("reconciliation.unknown", id));
    }

    /**
     * A page of what it found, of which the first {@value Reconciliation#KEPT} are kept.
     *
     * @throws NotFoundException when there is none of this number
     */
    public Page<Difference> differences(long id, PageRequest request) {
        get(id);
        return database.with(connection -> table.differences(connection, id, request));
    }

    /**
     * Compares the stores now. While the document store is away the others are compared, and the verdict says so.
     *
     * @throws ConflictException when another comparison is being made
     * @throws UnavailableException when the database doesn't answer
     */
    public Reconciliation start() {
        return kept(work -> work.reconcile(Cause.DEMAND, currentUser.name()));
    }

    /**
     * Compares the stores now, and writes again what the document store lacks or holds otherwise.
     *
     * @throws ConflictException when another comparison is being made
     * @throws UnavailableException when a store doesn't answer
     */
    @RolesAllowed(ADMIN)
    public Reconciliation rebuild() {
        return kept(work -> work.rebuild(currentUser.name()));
    }

    /** A way to make one. */
    @FunctionalInterface
    private interface Making {
        Made by(ReconciliationWork work) throws SQLException;
    }

    private Reconciliation kept(Making making) {
        try {
            return book.keep(making.by(new ReconciliationWork(dataSource, documents, clock)));
        } catch (SQLException e) {
            LOG.error("RECONCILIATION-001 the stores could not be compared: {}", e.getMessage());
            throw new UnavailableException("database.away");
        } catch (DocumentsAwayException e) {
            throw new UnavailableException("reconciliation.documentsAway");
        }
    }
}
