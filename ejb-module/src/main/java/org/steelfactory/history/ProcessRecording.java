package org.steelfactory.history;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.Database;

/**
 * What the process engine tells of its instances, written in the transaction of the step that it tells of: when the step
 * is there, so is what is recorded of it, whatever dies on the way. Being told the same again does nothing.
 *
 * <p>Open to every caller, because timers and jobs have none; it can be reached only from inside a transaction.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ProcessRecording {

    private static final int MAX_OUTCOME = 500;
    private static final int MAX_SUBJECT = 64;

    @Inject
    Database database;

    @EJB
    Ledger ledger;

    @Inject
    Event<Changed> changed;

    private final ProcessTable processes = new ProcessTable();

    /** A version of a process was deployed. */
    public void deployed(ProcessDefinition definition) {
        database.with(connection -> {
            // Each server tells at its start, and what is there needn't be locked.
            if (!processes.knows(connection, definition.id())) {
                processes.add(connection, definition);
            }
            return null;
        });
    }

    /**
     * An instance begins.
     *
     * @param definition asked for where this version isn't known yet
     */
    public void started(StartedProcess started, Supplier<ProcessDefinition> definition) {
        database.with(connection -> {
            start(connection, started, definition);
            return null;
        });
        changed.fire(Changed.PROCESSES);
    }

    private void start(Connection connection, StartedProcess started, Supplier<ProcessDefinition> definition)
            throws SQLException {
        if (!processes.knows(connection, started.definitionId())) {
            processes.add(connection, definition.get());
        }
        processes.add(connection, started);
    }

    /** An instance takes a sequence flow. */
    public void took(String engineId, String flow) {
        database.with(connection -> {
            processes.addFlow(connection, engineId, flow);
            return null;
        });
        changed.fire(Changed.PROCESSES);
    }

    /** Steps of an instance were given up, or none is any more. */
    public void troubled(String engineId, boolean givenUp) {
        database.with(connection -> {
            processes.becomes(connection, engineId, givenUp ? ProcessState.INCIDENT : ProcessState.RUNNING);
            return null;
        });
        changed.fire(Changed.PROCESSES);
    }

    /**
     * An instance has ended; the ledger gets the hash of what it did.
     *
     * @param start its start, for where that wasn't recorded: an older version of this product may have begun it
     * @param definition asked for in that case
     */
    public void ended(
            StartedProcess start, EndedProcess end, ProcessContent content, Supplier<ProcessDefinition> definition) {
        database.with(connection -> {
            if (processes.lock(connection, end.engineId()).isEmpty()) {
                start(connection, start, definition);
            }
            ProcessInstance running = processes.lock(connection, end.engineId()).orElseThrow();
            if (!running.state().ended()) {
                keep(connection, running, end, content);
            }
            return null;
        });
        changed.fire(Changed.PROCESSES);
    }

    private void keep(Connection connection, ProcessInstance running, EndedProcess end, ProcessContent content)
            throws SQLException {
        ProcessInstance ended = ended(running, end, null);
        List<String> taken = processes.flows(connection, end.engineId());
        ProcessContent whole = taken.isEmpty() ? content : content.along(taken);
        String bpmn = processes
                .definition(connection, running.definitionId())
                .orElseThrow(() -> new IllegalStateException("No diagram was recorded of " + running.definitionId()))
                .bpmn();
        String document = SnapshotDocument.write(ended, bpmn, whole);
        long entry = ledger.append(List.of(fact(ended, document))).get(0).index();
        processes.end(connection, ended(running, end, entry), document, whole.steps());
    }

    private static ProcessInstance ended(ProcessInstance running, EndedProcess end, Long ledgerIndex) {
        String outcome = end.outcome();
        return new ProcessInstance(
                running.id(),
                running.engineId(),
                running.definitionId(),
                running.definition(),
                running.definitionName(),
                running.version(),
                running.businessKey(),
                end.state(),
                running.startedBy(),
                running.startedAt(),
                end.endedAt(),
                outcome != null && outcome.length() > MAX_OUTCOME ? outcome.substring(0, MAX_OUTCOME) : outcome,
                ledgerIndex);
    }

    private static LedgerRecord fact(ProcessInstance ended, String document) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("processId", ended.id());
        fields.put("instance", ended.engineId());
        fields.put("definition", ended.definition());
        fields.put("version", ended.version());
        fields.put("businessKey", ended.businessKey());
        fields.put("state", ended.state());
        fields.put("startedBy", ended.startedBy());
        fields.put("startedAt", ended.startedAt());
        fields.put("endedAt", ended.endedAt());
        fields.put("snapshotHash", SnapshotDocument.hash(document));
        LedgerRecord fact = new LedgerRecord("PROCESS_ENDED", fields);
        String subject = ended.businessKey() == null ? "process-" + ended.id() : ended.businessKey();
        return subject.length() > MAX_SUBJECT ? fact : fact.about(subject);
    }
}
