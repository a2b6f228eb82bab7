package org.steelfactory.scan;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.audit.Outbox;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/**
 * Scans: administrators start, retry and cancel them, everybody sees how far they are. What walks them through their
 * steps is the process behind {@link ScanWorkflow}; what the steps do is in {@link ScanSteps}.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Scans {

    @Inject
    Database database;

    /** Of a module that starts after this one, which {@code @EJB} would wait for. */
    @Inject
    ScanWorkflow workflow;

    @Inject
    ScanBeginning beginning;

    @EJB
    Ledger ledger;

    @EJB
    Outbox outbox;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    private final ScanTable scans = new ScanTable();
    private final ScanLookup lookup = new ScanLookup();

    /** A page of scans, newest first. */
    public Page<Scan> find(PageRequest request) {
        return database.with(connection -> scans.page(connection, request));
    }

    /** @throws NotFoundException when there is no such scan */
    public Scan get(long id) {
        return database.with(connection -> scans.find(connection, id))
                .orElseThrow(() -> new NotFoundException("scan.unknown", id));
    }

    /** The scan that runs; empty where none does. */
    public Optional<Scan> running() {
        return database.with(scans::running);
    }

    /** How many records a scan that starts now would look at. */
    public long records() {
        return database.with(scans::records);
    }

    /**
     * How far the scan is, or how far it came.
     *
     * @throws NotFoundException when there is no such scan
     */
    public ScanProgress progress(long id) {
        Scan scan = get(id);
        List<ScanJob> jobs = jobs(scan);
        return database.with(connection -> lookup.progress(connection, scan, jobs, clock.instant()));
    }

    /**
     * What the scan has stored, counted.
     *
     * @throws NotFoundException when there is no such scan
     */
    public ScanFindings findings(long id) {
        Scan scan = get(id);
        return database.with(connection -> lookup.findings(connection, scan));
    }

    /** Why a step of the scan was given up after all its retries; empty where none was. */
    public Optional<String> incident(long id) {
        return jobs(get(id)).stream()
                .filter(ScanJob::isGivenUp)
                .map(ScanJob::reason)
                .findFirst();
    }

    private List<ScanJob> jobs(Scan scan) {
        return scan.running() ? workflow.jobs(scan.id()) : List.of();
    }

    /**
     * Starts a scan of all records, which goes on by itself.
     *
     * @throws InvalidInputException when there is no such detector, or too few records, see {@link Scan#MIN_RECORDS}
     * @throws ConflictException when a scan runs already
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "START_SCAN", resource = "scan")
    public Scan start(@AuditedDetail ScanOrder order) {
        return beginning.begin(order, currentUser.name(), Optional.empty());
    }

    /**
     * Ends a scan that runs, whichever step it is at; what it has stored by then stays.
     *
     * @throws ConflictException when it has ended already
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "CANCEL_SCAN", resource = "scan")
    public Scan cancel(@AuditedId long id) {
        requireRunning(id);
        boolean ended =
                database.with(connection -> scans.end(connection, id, ScanStatus.CANCELLED, null, clock.instant()));
        if (!ended) {
            throw new ConflictException("scan.ended", id, get(id).status());
        }
        workflow.cancel(id);
        Scan scan = get(id);
        ledger.append(ScanFacts.ended(scan));
        outbox.add(ScanFacts.COLLECTION, ScanFacts.document(scan));
        changed.fire(Changed.SCANS);
        return scan;
    }

    /**
     * Lets the step that was given up be tried again.
     *
     * @throws ConflictException when the scan has ended, or no step was given up
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "RETRY_SCAN", resource = "scan")
    public Scan retry(@AuditedId long id) {
        requireRunning(id);
        if (workflow.jobs(id).stream().noneMatch(ScanJob::isGivenUp)) {
            throw new ConflictException("scan.noIncident", id);
        }
        workflow.retry(id);
        changed.fire(Changed.SCANS);
        return get(id);
    }

    private void requireRunning(long id) {
        Scan scan = get(id);
        if (!scan.running()) {
            throw new ConflictException("scan.ended", id, scan.status());
        }
    }
}
