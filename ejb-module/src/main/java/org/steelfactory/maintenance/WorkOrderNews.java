package org.steelfactory.maintenance;

import static org.steelfactory.access.Role.SUPERVISOR;

import java.util.Locale;
import java.util.Optional;
import org.steelfactory.notification.Happening;
import org.steelfactory.notification.HappeningKind;

/** What people may be told of work orders. */
final class WorkOrderNews {

    private WorkOrderNews() {}

    /** Empty where nobody has to be told of the event. */
    static Optional<Happening> of(WorkOrderEvent event, WorkOrder order) {
        Happening news =
                switch (event.kind()) {
                    case REQUESTED, REMINDED ->
                        about(HappeningKind.WORK_ORDER_REQUESTED, order)
                                .with("by", order.requestedBy())
                                .toRoles(SUPERVISOR)
                                .except(order.requestedBy());
                    case APPROVED, REJECTED, VERIFIED, CANCELLED ->
                        about(HappeningKind.WORK_ORDER_DECIDED, order)
                                .with("by", event.by())
                                .with("decision", event.kind().name().toLowerCase(Locale.ROOT))
                                .toUser(order.requestedBy())
                                .toUser(order.assignee())
                                .except(event.by());
                    case SCHEDULED, REWORK ->
                        about(HappeningKind.WORK_ORDER_ASSIGNED, order)
                                .with("by", event.by())
                                .toUser(Optional.ofNullable(order.startedBy()).orElse(order.assignee()))
                                .except(event.by());
                    case OVERDUE ->
                        about(HappeningKind.WORK_ORDER_OVERDUE, order)
                                .toRoles(SUPERVISOR)
                                .toUser(order.assignee());
                    case JOINED,
                            ASSIGNED,
                            STARTED,
                            COMPLETED,
                            COMMENTED,
                            CHANGED,
                            GRADED,
                            STEP_ADDED,
                            STEP_REMOVED,
                            STEP_ANSWERED,
                            STEP_FINDING,
                            STEP_REOPENED,
                            PART_USED,
                            PART_CORRECTED,
                            PART_REMOVED,
                            LABOUR_NOTED,
                            LABOUR_CORRECTED,
                            LABOUR_REMOVED,
                            FILE_ATTACHED,
                            FILE_DELETED -> null;
                };
        return Optional.ofNullable(news);
    }

    private static Happening about(HappeningKind kind, WorkOrder order) {
        return Happening.of(kind, order.priority().severity(), order.subject())
                .with("title", order.title())
                .with("machine", order.machine());
    }
}
