package org.steelfactory.process.history;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityCache;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.steelfactory.history.ProcessRecording;
import org.steelfactory.history.StartedProcess;

/**
 * Records the start of instances when it happens, their incidents and their end when the transaction is about to commit:
 * then the engine has written all that there is to be read.
 */
final class InstanceRecorder implements HistoryEventHandler {

    private final ProcessRecording recording;

    InstanceRecorder(ProcessRecording recording) {
        this.recording = recording;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        // Events of activities and tasks have the same types.
        if (event instanceof HistoricProcessInstanceEventEntity instance) {
            if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
                started(instance);
            } else if (event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
                beforeCommit(event.getProcessInstanceId(), this::ended);
            }
        } else if (event instanceof HistoricIncidentEventEntity && event.getProcessInstanceId() != null) {
            beforeCommit(event.getProcessInstanceId(), this::troubled);
        }
    }

    /** What is done with an instance before the transaction commits. */
    @FunctionalInterface
    private interface Deed {
        void on(ProcessEngine engine, String instance);
    }

    private static void beforeCommit(String instance, Deed deed) {
        ProcessEngineConfigurationImpl configuration = Context.getProcessEngineConfiguration();
        Context.getCommandContext()
                .getTransactionContext()
                .addTransactionListener(TransactionState.COMMITTING, context -> {
                    forgetWhatIsWritten(configuration);
                    deed.on(configuration.getProcessEngine(), instance);
                });
    }

    /**
     * An engine whose transactions are its own is still within its command here, and would take what it remembers of it
     * for what is asked; in the container the command is over.
     */
    private static void forgetWhatIsWritten(ProcessEngineConfigurationImpl configuration) {
        if (Context.getCommandContext() != null) {
            Context.getCommandContext()
                    .getDbEntityManager()
                    .setDbEntityCache(new DbEntityCache(configuration.getDbEntityCacheKeyMapping()));
        }
    }

    private void started(HistoricProcessInstanceEventEntity event) {
        ProcessEngine engine = Context.getProcessEngineConfiguration().getProcessEngine();
        recording.started(
                new StartedProcess(
                        event.getProcessInstanceId(),
                        event.getProcessDefinitionId(),
                        event.getBusinessKey(),
                        InstanceReader.starter(event.getStartUserId()),
                        event.getStartTime().toInstant()),
                () -> InstanceReader.definition(engine, event.getProcessDefinitionId()));
    }

    private void troubled(ProcessEngine engine, String instance) {
        boolean givenUp = engine.getRuntimeService()
                        .createIncidentQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
        recording.troubled(instance, givenUp);
    }

    private void ended(ProcessEngine engine, String id) {
        HistoricProcessInstance instance = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
        // Gone with its deployment, history and all, which the product never does.
        if (instance != null) {
            new InstanceReader(engine).record(instance, recording);
        }
    }
}
