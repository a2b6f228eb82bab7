package org.steelfactory.process.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.steelfactory.maintenance.WorkOrder;

/** The variables of the process, which are ids and moments alone. */
final class WorkOrderVariables {

    private static final String ORDER = "workOrderId";

    /** In ISO 8601, which the process's timers take as it is. */
    private static final String DECISION_DUE_AT = "decisionDueAt";

    static final String DUE_AT = "dueAt";

    private static final String GRADED_AFTER = "gradedAfter";

    private WorkOrderVariables() {}

    /** @param gradedAfter how long after its verification its grade is told, and how much time that looks at */
    static Map<String, Object> of(WorkOrder order, Duration gradedAfter) {
        return Map.of(
                ORDER, order.id(),
                DECISION_DUE_AT, text(order.decisionDueAt()),
                DUE_AT, text(order.dueAt()),
                GRADED_AFTER, gradedAfter.toString());
    }

    static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static long order(DelegateExecution execution) {
        return (Long) execution.getVariable(ORDER);
    }

    static Duration gradedAfter(DelegateExecution execution) {
        return Duration.parse((String) execution.getVariable(GRADED_AFTER));
    }
}
