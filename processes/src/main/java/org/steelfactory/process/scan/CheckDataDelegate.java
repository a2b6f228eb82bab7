package org.steelfactory.process.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.scan.ScanSteps;

/** Names the records whose values can't be right, and ends the scan where too few are left. */
@Named("checkData")
@ApplicationScoped
class CheckDataDelegate implements JavaDelegate {

    /** Too few records can be scored. */
    static final String IMPOSSIBLE = "SCAN_IMPOSSIBLE";

    @EJB
    ScanSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        if (!steps.checkData(ScanVariables.scan(execution))) {
            throw new BpmnError(IMPOSSIBLE);
        }
    }
}
