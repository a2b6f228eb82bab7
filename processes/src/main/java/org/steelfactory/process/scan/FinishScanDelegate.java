package org.steelfactory.process.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.scan.ScanSteps;

/** Completes the scan. */
@Named("finishScan")
@ApplicationScoped
class FinishScanDelegate implements JavaDelegate {

    @EJB
    ScanSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        steps.finish(ScanVariables.scan(execution));
    }
}
