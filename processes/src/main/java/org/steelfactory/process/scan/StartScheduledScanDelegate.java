package org.steelfactory.process.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.scan.ScheduledScans;

/** Starts the scan of an occurrence, or has it noted why it can't be. */
@Named("startScheduledScan")
@ApplicationScoped
class StartScheduledScanDelegate implements JavaDelegate {

    @EJB
    ScheduledScans scans;

    @Override
    public void execute(DelegateExecution execution) {
        scans.run(ScheduleVariables.schedule(execution), ScheduleVariables.dueAt(execution));
    }
}
