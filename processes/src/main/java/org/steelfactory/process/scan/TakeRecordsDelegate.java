package org.steelfactory.process.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.scan.ScanSteps;

/** Says which records are scanned, and in how many partitions. */
@Named("takeRecords")
@ApplicationScoped
class TakeRecordsDelegate implements JavaDelegate {

    @EJB
    ScanSteps steps;

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(ScanVariables.PARTITIONS, steps.takeRecords(ScanVariables.scan(execution)));
    }
}
