package org.steelfactory.process.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.steelfactory.scan.ScheduledScans;

/** Has it noted that an occurrence's scan couldn't be started. */
@Named("giveUpRun")
@ApplicationScoped
class GiveUpRunDelegate implements JavaDelegate {

    @EJB
    ScheduledScans scans;

    @Override
    public void execute(DelegateExecution execution) {
        scans.giveUp(ScheduleVariables.schedule(execution), ScheduleVariables.dueAt(execution));
    }
}
