package org.steelfactory.process.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.scan.ScanSteps;

/** Stores some of the anomalies, and says whether there are more. */
@Named("storeAnomalies")
@ApplicationScoped
class StoreAnomaliesDelegate implements JavaDelegate {

    @EJB
    ScanSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ScanVariables.MORE_ANOMALIES, steps.storeAnomalies(ScanVariables.scan(execution)));
    }
}
