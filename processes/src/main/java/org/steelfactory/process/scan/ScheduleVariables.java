package org.steelfactory.process.scan;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The variables of the process that waits for an occurrence of a schedule. */
final class ScheduleVariables {

    private static final String SCHEDULE = "scheduleId";

    /** When the occurrence is, in ISO 8601, which the process's timer takes as it is. */
    static final String DUE_AT = "dueAt";

    private ScheduleVariables() {}

    static Map<String, Object> of(long schedule, Instant dueAt) {
        return Map.of(SCHEDULE, schedule, DUE_AT, dueAt.toString());
    }

    static long schedule(DelegateExecution execution) {
        return (Long) execution.getVariable(SCHEDULE);
    }

    static Instant dueAt(DelegateExecution execution) {
        return Instant.parse((String) execution.getVariable(DUE_AT));
    }
}
