package org.steelfactory.ledger;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerFault;
import org.steelfactory.ledger.chain.Verification;
import org.steelfactory.ledger.chain.offline.LedgerReport;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.UnavailableException;

/**
 * The tamper-evident ledger: a chain of entries, each bound to the one before by its hash. Everyone may read and verify
 * it; only the application's own services append to it, together with the business row that an entry tells of.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Ledger {

    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    /** What a scan found is signed as soon as all of it is recorded. */
    private static final Set<String> ENDS_A_SCAN = Set.of("SCAN_COMPLETED", "SCAN_FAILED", "SCAN_CANCELLED");

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<LedgerGrown> grown;

    @Inject
    Event<BrokenLedger> broken;

    private final LedgerStore store = new LedgerStore();

    /** What reads or writes the ledger's tables. */
    @FunctionalInterface
    private interface Work<R> {
        R on(Connection connection) throws SQLException;
    }

    /** @see #append(List) */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void append(LedgerRecord... records) {
        append(List.of(records));
    }

    /**
     * Appends records in the caller's transaction, in their order. Give all that belong together in one call: the lock
     * on the ledger's end is held until the transaction ends.
     *
     * <p>Open to every caller, because timers and the process engine append without one; it can be reached only from
     * inside a transaction, thus from a service that has checked the role already.
     *
     * @return the entries, in the order of the records
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public List<LedgerEntry> append(List<LedgerRecord> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<LedgerEntry> entries =
                with(connection -> store.append(connection, records, currentUser.name(), clock.instant()));
        grown.fire(new LedgerGrown(
                entries.get(0).index(),
                entries.size(),
                records.stream().map(LedgerRecord::type).anyMatch(ENDS_A_SCAN::contains)));
        return entries;
    }

    /**
     * A page of entries, newest first.
     *
     * @param type only entries of this type; empty for all
     */
    public Page<LedgerEntry> entries(Optional<String> type, PageRequest request) {
        return with(
                connection -> Page.of(store.page(connection, type, request), store.count(connection, type), request));
    }

    /**
     * The history of one thing: the newest {@value PageRequest#MAX_SIZE} entries that tell of it, newest first.
     *
     * @param subject see {@link LedgerRecord#subject}
     */
    public List<LedgerEntry> entriesAbout(String subject) {
        return with(connection -> store.about(connection, subject, PageRequest.MAX_SIZE));
    }

    /** @throws NotFoundException when the ledger has no entry of this index */
    public LedgerEntry entry(long index) {
        return with(connection -> store.find(connection, index))
                .orElseThrow(() -> new NotFoundException("ledger.entry", index));
    }

    /** The types of entries that there are, in alphabetical order. */
    public List<String> types() {
        return with(store::types);
    }

    /**
     * Verifies every entry anew, while others may go on appending.
     *
     * @throws UnavailableException when the ledger can't be read, so that nothing can be told
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Verification verify() {
        Verification verification = with(entries -> verify(entries).verification());
        if (verification.valid()) {
            LOG.info("LEDGER-001 ledger verified, {} entries", verification.entries());
        }
        for (LedgerFault fault : verification.faults()) {
            LOG.error("LEDGER-002 chain broken at entry {}: {}, {}", fault.index(), fault.code(), fault.detail());
        }
        verification.faults().stream().findFirst().map(BrokenLedger::new).ifPresent(broken::fire);
        return verification;
    }

    private LedgerReport verify(Connection entries) throws SQLException {
        try (Connection checkpoints = dataSource.getConnection()) {
            return store.verify(entries, checkpoints);
        }
    }

    private <R> R with(Work<R> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            LOG.error("LEDGER-003 the ledger can't be reached: {}", e.getMessage());
            throw new UnavailableException("ledger.unavailable");
        }
    }
}
