package org.steelfactory.process.maintenance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.maintenance.WorkOrderSteps;

/** The variables of the process, which are ids and moments alone. */
final class WorkOrderVariables {

    private static final String ORDER = "workOrderId";

    /** In ISO 8601, which the process's timers take as it is. */
    private static final String DECISION_DUE_AT = "decisionDueAt";

    static final String DUE_AT = "dueAt";

    private static final String GRADED_AFTER = "gradedAfter";

    private WorkOrderVariables() {}

    static Map<String, Object> of(WorkOrder order) {
        return Map.of(
                ORDER, order.id(),
                DECISION_DUE_AT, text(order.decisionDueAt()),
                DUE_AT, text(order.dueAt()),
                GRADED_AFTER, text(WorkOrderSteps.GRADED_SPAN));
    }

    static String text(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String text(Duration duration) {
        return duration.toString();
    }

    static long order(DelegateExecution execution) {
        return (Long) execution.getVariable(ORDER);
    }
}
