package org.steelfactory.process.maintenance;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.maintenance.WorkOrderSteps;

/** Compares the machine's OEE before and after the work. */
@Named("gradeWork")
@ApplicationScoped
class GradeWorkDelegate implements JavaDelegate {

    @EJB
    WorkOrderSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        steps.grade(WorkOrderVariables.order(execution), WorkOrderVariables.gradedAfter(execution));
    }
}
