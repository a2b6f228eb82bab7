package org.steelfactory.process.history;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.steelfactory.history.ProcessContent;
import org.steelfactory.history.ProcessHistory;
import org.steelfactory.history.ProcessInstance;

/** The engine's own history of the instances that run, and what an administrator does about those that stand still. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CamundaProcessHistory implements ProcessHistory {

    /** As many as a job has from the start. */
    private static final int ATTEMPTS = 3;

    @Inject
    ProcessEngine engine;

    @Inject
    @Any
    Instance<Cancellation> cancellations;

    @Override
    public ProcessContent content(String engineId) {
        return new InstanceReader(engine).content(engineId);
    }

    @Override
    public boolean retry(String engineId, String incident) {
        Incident open = engine.getRuntimeService()
                .createIncidentQuery()
                .processInstanceId(engineId)
                .incidentId(incident)
                .singleResult();
        if (open == null || !Incident.FAILED_JOB_HANDLER_TYPE.equals(open.getIncidentType())) {
            return false;
        }
        engine.getManagementService().setJobRetries(open.getConfiguration(), ATTEMPTS);
        return true;
    }

    @Override
    public void cancel(ProcessInstance instance, String reason) {
        cancellations.stream()
                .filter(each -> each.process().equals(instance.definition()))
                .findFirst()
                .ifPresent(each -> each.cancel(instance));
        boolean there = engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance.engineId())
                        .count()
                > 0;
        if (there) {
            engine.getRuntimeService().deleteProcessInstance(instance.engineId(), reason, false, true);
        }
    }
}
