package org.steelfactory.maintenance;

/**
 * How far a work order is: REQUESTED → APPROVED → SCHEDULED → IN_PROGRESS → COMPLETED → VERIFIED. From COMPLETED it may go
 * back to IN_PROGRESS for rework, and from any open state to CANCELLED.
 */
public enum WorkOrderState {
    /** Somebody wants it; a second person decides. */
    REQUESTED,
    /** It shall be done; nobody has said when. */
    APPROVED,
    /** It shall not be done, for a reason that is told. */
    REJECTED,
    /** It is known when it shall be done. */
    SCHEDULED,
    /** Somebody works on it. */
    IN_PROGRESS,
    /** The work is done, as the one who did it says. */
    COMPLETED,
    /** Somebody else has seen that it is done well. */
    VERIFIED,
    /** It is no longer wanted. */
    CANCELLED;

    /** Whether something is still to be done about it. */
    public boolean open() {
        return this != REJECTED && this != VERIFIED && this != CANCELLED;
    }
}
