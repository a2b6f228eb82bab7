package org.steelfactory.process.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.maintenance.WorkOrderSteps;

/** Notes that the work wasn't verified in time. */
@Named("escalateWorkOrder")
@ApplicationScoped
class EscalateWorkOrderDelegate implements JavaDelegate {

    @EJB
    WorkOrderSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        steps.escalate(WorkOrderVariables.order(execution));
    }
}
