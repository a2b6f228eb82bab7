package org.steelfactory.web.maintenance;

import java.time.Instant;
import java.util.List;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.maintenance.WorkOrderDetail;
import org.steelfactory.maintenance.WorkOrderOrigin;
import org.steelfactory.maintenance.WorkOrderState;

/**
 * A work order as the API shows it.
 *
 * @param grade whether it has helped; {@code null} until that is looked at
 * @param origins the plans and triggers that asked for it by themselves; {@code null} in lists
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
        WorkGradeView grade,
        long version,
        List<WorkOrderOriginView> origins,
        List<WorkOrderEventView> events) {

    static WorkOrderView of(WorkOrder order) {
        return of(order, null, null);
    }

    static WorkOrderView of(WorkOrderDetail detail, List<WorkOrderOrigin> origins) {
        return of(
                detail.order(),
                origins.stream().map(WorkOrderOriginView::of).toList(),
                detail.events().stream().map(WorkOrderEventView::of).toList());
    }

    private static WorkOrderView of(
            WorkOrder order, List<WorkOrderOriginView> origins, List<WorkOrderEventView> events) {
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
                WorkGradeView.of(order.grade()),
                order.version(),
                origins,
                events);
    }

    private static Integer minutes(Integer seconds) {
        return seconds == null ? null : Integer.valueOf(seconds / 60);
    }
}
