package org.steelfactory.process.alert;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.alert.AlertSteps;

/** Resolves the alert whose work was verified. */
@Named("resolveAlert")
@ApplicationScoped
class ResolveAlertDelegate implements JavaDelegate {

    @EJB
    AlertSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        boolean settled = steps.resolveAfterMaintenance(AlertVariables.alert(execution));
        execution.setVariable(AlertVariables.SETTLED, settled);
    }
}
