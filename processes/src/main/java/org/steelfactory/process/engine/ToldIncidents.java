package org.steelfactory.process.engine;

import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.steelfactory.access.Role;
import org.steelfactory.notification.Happening;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.rules.severity.Severity;

/** Tells people that a step was given up after its retries, in the transaction in which the engine notes that. */
final class ToldIncidents extends DefaultIncidentHandler {

    private final Consumer<Happening> told;

    ToldIncidents(Consumer<Happening> told) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.told = told;
    }

    @Override
    public Incident handleIncident(IncidentContext context, String message) {
        Incident incident = super.handleIncident(context, message);
        String subject = subject(context).orElse(null);
        told.accept(Happening.of(HappeningKind.PROCESS_INCIDENT, Severity.HIGH, subject)
                .with("process", subject == null ? "A process" : subject.replace('-', ' '))
                .with("step", step(context))
                .toRoles(Role.ADMIN, Role.SUPERVISOR));
        return incident;
    }

    /** What the process is about, such as {@code scan-42}; empty for a job of none. */
    private static Optional<String> subject(IncidentContext context) {
        return Optional.ofNullable(context.getExecutionId())
                .map(id -> Context.getCommandContext().getExecutionManager().findExecutionById(id))
                .map(ExecutionEntity::getProcessInstance)
                .map(ExecutionEntity::getBusinessKey);
    }

    /** The step's name in the diagram. */
    private static String step(IncidentContext context) {
        return Optional.ofNullable(context.getProcessDefinitionId())
                .map(id -> Context.getProcessEngineConfiguration()
                        .getDeploymentCache()
                        .findDeployedProcessDefinitionById(id)
                        .findActivity(context.getActivityId()))
                .map(ActivityImpl::getName)
                .orElse("a step");
    }
}
