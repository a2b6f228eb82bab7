package org.steelfactory.process.maintenance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.steelfactory.maintenance.ApprovalWorkflow;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.shared.SteelConfiguration;

/** Work orders as instances of the process {@value #PROCESS}, with the business key {@code work-order-17}. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CamundaApprovalWorkflow implements ApprovalWorkflow {

    static final String PROCESS = "workOrder";

    private static final String CANCELLED = "workOrderCancelled";
    private static final String OVERDUE = "WorkOverdue";

    @Inject
    RuntimeService runtime;

    @Inject
    ManagementService management;

    @Inject
    SteelConfiguration configuration;

    @Override
    public void start(WorkOrder order) {
        Duration gradedAfter = Duration.ofDays(configuration.gradeDays());
        runtime.startProcessInstanceByKey(PROCESS, order.subject(), WorkOrderVariables.of(order, gradedAfter));
    }

    @Override
    public void cancel(long order) {
        runtime.createMessageCorrelation(CANCELLED)
                .processInstanceBusinessKey(WorkOrder.subject(order))
                .correlate();
    }

    @Override
    public void due(long order, Instant dueAt) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(WorkOrder.subject(order), PROCESS)
                .list()
                .forEach(instance -> {
                    runtime.setVariable(instance.getId(), WorkOrderVariables.DUE_AT, WorkOrderVariables.text(dueAt));
                    management
                            .createJobQuery()
                            .processInstanceId(instance.getId())
                            .activityId(OVERDUE)
                            .list()
                            .forEach(job -> management.setJobDuedate(job.getId(), Date.from(dueAt)));
                });
    }
}
