package org.steelfactory.history;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/**
 * The history of all processes. What runs is read from the engine, what has ended from what was kept of it then, so that
 * the engine may forget it. Administrators have a step tried again that was given up, or cancel its instance.
 */
@Stateless
@RolesAllowed({SUPERVISOR, ADMIN, AUDITOR})
public class Processes {

    /** Longest reason of a cancellation, in characters. */
    public static final int MAX_REASON = 200;

    @Inject
    Database database;

    /** Of a module that starts after this one, which {@code @EJB} would wait for. */
    @Inject
    ProcessHistory engine;

    @EJB
    Ledger ledger;

    private final ProcessTable processes = new ProcessTable();

    /** A page of instances, newest first where nothing else is asked for. */
    public Page<ProcessInstance> find(ProcessFilter filter, PageRequest request) {
        return database.with(connection -> processes.find(connection, filter, request));
    }

    /**
     * The newest instances that are wanted and are older than another one, to read any number of them some at a time.
     *
     * @param id of the other one; {@link Long#MAX_VALUE} for the newest of all
     */
    public List<ProcessInstance> before(ProcessFilter filter, long id, int most) {
        return database.with(connection -> processes.before(connection, filter, id, most));
    }

    /** The processes that there are, by their names. */
    public List<ProcessKind> kinds() {
        return database.with(processes::kinds);
    }

    /** @throws NotFoundException when there is no such instance */
    public ProcessInstance get(long id) {
        return database.with(connection -> processes.find(connection, id))
                .orElseThrow(() -> new NotFoundException("process.unknown", id));
    }

    /**
     * An instance and what it did.
     *
     * @throws NotFoundException when there is no such instance
     */
    public ProcessDetail detail(long id) {
        ProcessInstance instance = get(id);
        return instance.state().ended() ? kept(instance) : new ProcessDetail(instance, running(instance), null);
    }

    private ProcessContent running(ProcessInstance instance) {
        ProcessContent content = engine.content(instance.engineId());
        List<String> taken = database.with(connection -> processes.flows(connection, instance.engineId()));
        return content.along(taken);
    }

    private ProcessDetail kept(ProcessInstance instance) {
        String document = database.with(connection -> processes.snapshot(connection, instance.id()))
                .orElseThrow(() -> new NotFoundException("process.snapshotGone", instance.id()));
        String entry = ledger.entry(instance.ledgerIndex()).data();
        boolean ofThis = SnapshotDocument.text(entry, "instance").equals(instance.engineId());
        SnapshotProof proof = new SnapshotProof(
                instance.ledgerIndex(),
                ofThis ? SnapshotDocument.text(entry, "snapshotHash") : "",
                SnapshotDocument.hash(document));
        return new ProcessDetail(instance, SnapshotDocument.read(document), proof);
    }

    /**
     * The version of the process that an instance ran on.
     *
     * @throws NotFoundException when there is no such instance
     */
    public ProcessDefinition diagram(long id) {
        String definition = get(id).definitionId();
        return database.with(connection -> processes.definition(connection, definition))
                .orElseThrow(() -> new NotFoundException("process.unknown", id));
    }

    /** The latest version of a process; empty where there is no such process. */
    public Optional<ProcessDefinition> latest(String key) {
        return database.with(connection -> processes.latest(connection, key));
    }

    /** How long the steps of a process take, over the latest 1,000 instances that have ended; those first that took the most in all. */
    public List<StepFigures> figures(String definition) {
        return database.with(connection -> processes.figures(connection, definition));
    }

    /**
     * Lets a step be tried again that was given up.
     *
     * @param incident the engine's name for it, see {@link ProcessIncident}
     * @throws ConflictException when the instance has ended, or the incident isn't open any more
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "RETRY_PROCESS", resource = "process")
    public ProcessInstance retry(@AuditedId long id, @AuditedDetail String incident) {
        ProcessInstance instance = requireRunning(id);
        if (!engine.retry(instance.engineId(), incident)) {
            throw new ConflictException("process.noIncident", id);
        }
        return get(id);
    }

    /**
     * Takes an instance away that stands still.
     *
     * @param reason 1 to {@value #MAX_REASON} characters
     * @throws ConflictException when it has ended, or doesn't stand still
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "CANCEL_PROCESS", resource = "process")
    public ProcessInstance cancel(@AuditedId long id, @AuditedDetail String reason) {
        InputFaults faults = new InputFaults();
        String why = faults.line("reason", reason, MAX_REASON);
        faults.refuseIfAny();
        ProcessInstance instance = requireRunning(id);
        if (instance.state() != ProcessState.INCIDENT) {
            throw new ConflictException("process.noIncident", id);
        }
        engine.cancel(instance, why);
        return get(id);
    }

    private ProcessInstance requireRunning(long id) {
        ProcessInstance instance = get(id);
        if (instance.state().ended()) {
            throw new ConflictException("process.ended", id, instance.state());
        }
        return instance;
    }
}
