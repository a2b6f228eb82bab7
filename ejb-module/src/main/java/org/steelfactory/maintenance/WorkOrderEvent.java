package org.steelfactory.maintenance;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that happened to a work order.
 *
 * @param by user name; {@code system} for what happened by itself
 * @param comment in the words of who made it; {@code null} where nothing was said
 * @param detail what else is to be told, such as whom it was given to; {@code null} for nothing
 */
public record WorkOrderEvent(Kind kind, String by, Instant at, String comment, String detail) {

    /** What happened. */
    public enum Kind {
        REQUESTED,
        /** Somebody else asked for the same. */
        JOINED,
        APPROVED,
        REJECTED,
        SCHEDULED,
        ASSIGNED,
        STARTED,
        COMPLETED,
        VERIFIED,
        /** What was completed has to be done again. */
        REWORK,
        CANCELLED,
        COMMENTED,
        CHANGED,
        /** It wasn't decided in time. */
        REMINDED,
        /** It wasn't verified in time. */
        OVERDUE,
        /** The machine's OEE before and after was compared. */
        GRADED,
        STEP_ADDED,
        STEP_REMOVED,
        STEP_ANSWERED,
        /** A step was answered, and what was found has to be looked at. */
        STEP_FINDING,
        /** The answer of a step was taken back. */
        STEP_REOPENED,
        PART_USED,
        PART_CORRECTED,
        PART_REMOVED,
        LABOUR_NOTED,
        LABOUR_CORRECTED,
        LABOUR_REMOVED,
        FILE_ATTACHED,
        FILE_DELETED
    }

    private static final Set<Kind> WORK = EnumSet.of(
            Kind.STARTED,
            Kind.COMPLETED,
            Kind.STEP_ANSWERED,
            Kind.STEP_FINDING,
            Kind.STEP_REOPENED,
            Kind.PART_USED,
            Kind.LABOUR_NOTED);

    /** What leaves the order in the state that it is in. */
    private static final Set<Kind> BESIDES = EnumSet.of(Kind.JOINED, Kind.COMMENTED);

    static {
        BESIDES.addAll(EnumSet.range(Kind.STEP_ADDED, Kind.FILE_DELETED));
    }

    /** Whether it is a deed by which somebody has asked for the order. */
    boolean isRequest() {
        return kind == Kind.REQUESTED || kind == Kind.JOINED;
    }

    /** Whether it is a deed by which somebody has worked on the order. */
    boolean isWork() {
        return WORK.contains(kind);
    }

    /** Whether it is only something that was noted or said, which makes nothing of the order that it wasn't before. */
    boolean isBesides() {
        return BESIDES.contains(kind);
    }
}
