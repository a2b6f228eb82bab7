package org.steelfactory.web.maintenance;

import java.time.Instant;
import java.util.List;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.maintenance.WorkOrderDetail;
import org.steelfactory.maintenance.WorkOrderState;

/**
 * A work order as the API shows it.
 *
 * @param events what became of it; {@code null} in lists
 */
public record WorkOrderView(
        long id,
        String machine,
        long machineId,
        String title,
        String description,
        Priority priority,
        WorkOrderState state,
        String requestedBy,
        Instant requestedAt,
        Long alertId,
        Instant decisionDueAt,
        Instant dueAt,
        boolean overdue,
        String decidedBy,
        Instant decidedAt,
        String decisionReason,
        Instant scheduledAt,
        Integer plannedStopMin,
        String assignee,
        String startedBy,
        Instant startedAt,
        String completedBy,
        Instant completedAt,
        String downtimeReason,
        Integer stopMin,
        Integer labourMin,
        String verifiedBy,
        Instant verifiedAt,
        int reworks,
        Double oeeBefore,
        Double oeeAfter,
        Instant gradedAt,
        long version,
        List<WorkOrderEventView> events) {

    static WorkOrderView of(WorkOrder order) {
        return of(order, null);
    }

    static WorkOrderView of(WorkOrderDetail detail) {
        return of(
                detail.order(),
                detail.events().stream().map(WorkOrderEventView::of).toList());
    }

    private static WorkOrderView of(WorkOrder order, List<WorkOrderEventView> events) {
        return new WorkOrderView(
                order.id(),
                order.machine(),
                order.machineId(),
                order.title(),
                order.description(),
                order.priority(),
                order.state(),
                order.requestedBy(),
                order.requestedAt(),
                order.alertId(),
                order.decisionDueAt(),
                order.dueAt(),
                order.overdue(),
                order.decidedBy(),
                order.decidedAt(),
                order.decisionReason(),
                order.scheduledAt(),
                minutes(order.plannedStopS()),
                order.assignee(),
                order.startedBy(),
                order.startedAt(),
                order.completedBy(),
                order.completedAt(),
                order.downtimeReason(),
                minutes(order.stopS()),
                minutes(order.labourS()),
                order.verifiedBy(),
                order.verifiedAt(),
                order.reworks(),
                order.oeeBefore(),
                order.oeeAfter(),
                order.gradedAt(),
                order.version(),
                events);
    }

    private static Integer minutes(Integer seconds) {
        return seconds == null ? null : Integer.valueOf(seconds / 60);
    }
}
