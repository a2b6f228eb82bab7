package org.steelfactory.maintenance;

import java.time.Instant;

/**
 * Work to be done at a machine.
 *
 * @param machine name
 * @param cause what is wrong, as a code or folded text; a machine has one open order for it
 * @param alertId the alert it answers; {@code null} where none
 * @param decisionDueAt until when it should be decided
 * @param dueAt until when its work should be verified
 * @param assignee user name of who shall do the work; {@code null} for nobody in particular
 * @param decisionReason in the words of who decided; {@code null} where nothing was said, or it isn't decided
 * @param plannedStopS how long the machine is planned to stand for it, in s; {@code null} where nobody said
 * @param downtimeReason code of why the machine stood; {@code null} until the work is completed
 * @param stopS how long the machine stood for it, in s; {@code null} until the work is completed
 * @param labourS hours of work that it took, added up over those who worked as far as it is noted, in s; {@code null}
 *     where nothing is
 * @param reworks how often the work had to be done again
 * @param overdue whether its time has passed while it was open
 * @param oeeBefore OEE of the machine before the request, as a ratio; {@code null} until it is graded, or where it can't
 *     be told
 * @param oeeAfter the same after the verification
 * @param version counts its changes, from 0
 */
public record WorkOrder(
        long id,
        long machineId,
        String machine,
        String title,
        String description,
        Priority priority,
        WorkOrderState state,
        String cause,
        Long alertId,
        String requestedBy,
        Instant requestedAt,
        Instant decisionDueAt,
        Instant dueAt,
        String assignee,
        String decidedBy,
        Instant decidedAt,
        String decisionReason,
        Instant scheduledAt,
        Integer plannedStopS,
        String startedBy,
        Instant startedAt,
        String completedBy,
        Instant completedAt,
        String downtimeReason,
        Integer stopS,
        Integer labourS,
        String verifiedBy,
        Instant verifiedAt,
        int reworks,
        boolean overdue,
        Double oeeBefore,
        Double oeeAfter,
        Instant gradedAt,
        long version) {

    /** The name under which the ledger, the processes and other rooms speak of it. */
    public String subject() {
        return subject(id);
    }

    public static String subject(long id) {
        return "work-order-" + id;
    }
}
