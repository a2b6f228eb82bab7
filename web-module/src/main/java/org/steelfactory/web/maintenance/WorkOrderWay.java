package org.steelfactory.web.maintenance;

import java.util.List;
import org.steelfactory.maintenance.WorkOrder;

/** The way to a verified work order. */
final class WorkOrderWay {

    /** Its steps, by the state that each ends in. */
    static final List<String> STEPS =
            List.of("REQUESTED", "APPROVED", "SCHEDULED", "IN_PROGRESS", "COMPLETED", "VERIFIED");

    private WorkOrderWay() {}

    /** The step that is due; empty where all are done. */
    static String next(WorkOrder order) {
        return switch (order.state()) {
            case REQUESTED, REJECTED -> "APPROVED";
            case APPROVED -> "SCHEDULED";
            case SCHEDULED -> "IN_PROGRESS";
            case IN_PROGRESS -> "COMPLETED";
            case COMPLETED -> "VERIFIED";
            case VERIFIED -> "";
            case CANCELLED -> furthest(order);
        };
    }

    /** Where an order stood that was cancelled. */
    private static String furthest(WorkOrder order) {
        if (order.completedAt() != null) {
            return "VERIFIED";
        }
        if (order.startedAt() != null) {
            return "COMPLETED";
        }
        if (order.scheduledAt() != null) {
            return "IN_PROGRESS";
        }
        return order.decidedAt() == null ? "APPROVED" : "SCHEDULED";
    }
}
