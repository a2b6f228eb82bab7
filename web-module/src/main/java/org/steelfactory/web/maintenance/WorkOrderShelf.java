package org.steelfactory.web.maintenance;

import java.util.EnumSet;
import java.util.Set;
import org.steelfactory.maintenance.WorkOrderState;

/** The parts of the list of work orders that are looked at one at a time. */
public enum WorkOrderShelf {
    /** What something is still to be done about. */
    OPEN(
            WorkOrderState.REQUESTED,
            WorkOrderState.APPROVED,
            WorkOrderState.SCHEDULED,
            WorkOrderState.IN_PROGRESS,
            WorkOrderState.COMPLETED),
    /** What waits for a decision. */
    REQUESTED(WorkOrderState.REQUESTED),
    /** What is to be scheduled or done. */
    PLANNED(WorkOrderState.APPROVED, WorkOrderState.SCHEDULED, WorkOrderState.IN_PROGRESS),
    /** What waits for its verification. */
    COMPLETED(WorkOrderState.COMPLETED),
    OVERDUE(
            WorkOrderState.REQUESTED,
            WorkOrderState.APPROVED,
            WorkOrderState.SCHEDULED,
            WorkOrderState.IN_PROGRESS,
            WorkOrderState.COMPLETED),
    CLOSED(WorkOrderState.VERIFIED, WorkOrderState.REJECTED, WorkOrderState.CANCELLED);

    private final Set<WorkOrderState> states;

    WorkOrderShelf(WorkOrderState first, WorkOrderState... others) {
        states = EnumSet.of(first, others);
    }

    Set<WorkOrderState> states() {
        return states;
    }

    /** What is open is sorted by when it is due, what is closed by when it was asked for. */
    String sort() {
        return this == CLOSED ? null : "dueAt";
    }
}
