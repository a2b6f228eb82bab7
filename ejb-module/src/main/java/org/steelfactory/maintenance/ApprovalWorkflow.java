package org.steelfactory.maintenance;

import java.time.Instant;

/** What walks a work order through its steps; implemented by the process engine's module. */
public interface ApprovalWorkflow {

    /** Begins with the decision. */
    void start(WorkOrder order);

    /** Takes the remaining steps away. */
    void cancel(long order);

    /** Changes when the order is overdue. */
    void due(long order, Instant dueAt);
}
