package org.steelfactory.process.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.maintenance.WorkOrderSteps;

/** Notes that nobody has decided in time. */
@Named("remindApprovers")
@ApplicationScoped
class RemindApproversDelegate implements JavaDelegate {

    @EJB
    WorkOrderSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        steps.remindApprovers(WorkOrderVariables.order(execution));
    }
}
