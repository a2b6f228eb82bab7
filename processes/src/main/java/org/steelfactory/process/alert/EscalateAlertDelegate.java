package org.steelfactory.process.alert;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.alert.AlertSteps;

/** Notes that the alert has waited too long. */
@Named("escalateAlert")
@ApplicationScoped
class EscalateAlertDelegate implements JavaDelegate {

    @EJB
    AlertSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        steps.escalate(AlertVariables.alert(execution));
    }
}
