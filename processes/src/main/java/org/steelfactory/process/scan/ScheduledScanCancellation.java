package org.steelfactory.process.scan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.process.history.Cancellation;
import org.steelfactory.scan.ScheduledScans;

/** An occurrence whose process is cancelled is given up, so that its schedule waits for the next one. */
@ApplicationScoped
class ScheduledScanCancellation implements Cancellation {

    @EJB
    ScheduledScans scans;

    @Inject
    RuntimeService runtime;

    @Override
    public String process() {
        return CamundaScanTimetable.PROCESS;
    }

    @Override
    public void cancel(ProcessInstance instance) {
        long schedule = Long.parseLong(instance.businessKey().substring("scan-schedule-".length()));
        String dueAt = (String) runtime.getVariable(instance.engineId(), ScheduleVariables.DUE_AT);
        scans.giveUp(schedule, Instant.parse(dueAt));
    }
}
