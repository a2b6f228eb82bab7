package org.steelfactory.process.scan;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.camunda.bpm.engine.RuntimeService;
import org.steelfactory.scan.ScanTimetable;

/**
 * Occurrences of schedules as instances of the process {@value #PROCESS}, one for each, with the business key
 * {@code scan-schedule-3}.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CamundaScanTimetable implements ScanTimetable {

    static final String PROCESS = "scheduledScan";

    @Inject
    RuntimeService runtime;

    @Override
    public void arm(long schedule, Instant dueAt) {
        runtime.startProcessInstanceByKey(PROCESS, businessKey(schedule), ScheduleVariables.of(schedule, dueAt));
    }

    @Override
    public void disarm(long schedule) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey(schedule), PROCESS)
                .list()
                .forEach(instance ->
                        runtime.deleteProcessInstance(instance.getId(), "The schedule was changed.", false, true));
    }

    private static String businessKey(long schedule) {
        return "scan-schedule-" + schedule;
    }
}
