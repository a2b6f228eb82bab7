package org.steelfactory.process.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.alert.AlertSteps;

/** Lets the rules decide which anomalies call for somebody. */
@Named("raiseAlerts")
@ApplicationScoped
class RaiseAlertsDelegate implements JavaDelegate {

    @EJB
    AlertSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        steps.raiseAlerts(ScanVariables.scan(execution));
    }
}
