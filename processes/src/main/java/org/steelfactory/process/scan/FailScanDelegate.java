package org.steelfactory.process.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.scan.ScanSteps;

/** Ends a scan that has too few records. */
@Named("failScan")
@ApplicationScoped
class FailScanDelegate implements JavaDelegate {

    @EJB
    ScanSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        steps.failForLackOfRecords(ScanVariables.scan(execution));
    }
}
