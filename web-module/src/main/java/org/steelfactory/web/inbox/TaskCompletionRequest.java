package org.steelfactory.web.inbox;

import java.time.Instant;
import org.steelfactory.inbox.TaskAnswer;

/**
 * How a task is completed. Scheduling and completing work take details besides; a task says in {@code details} which.
 *
 * @param outcome may be left out where the task knows only one
 * @param scheduledAt when work begins
 * @param plannedStopMin how long the machine is planned to stand for it, in min
 * @param assignee user name of who shall do it
 * @param downtimeReason code of why the machine stood
 * @param stopMin how long it stood, in min
 * @param labourMin how long people worked beyond what is noted of them, added up, in min
 */
public record TaskCompletionRequest(
        String outcome,
        String comment,
        Instant scheduledAt,
        Integer plannedStopMin,
        String assignee,
        String downtimeReason,
        Integer stopMin,
        Integer labourMin) {

    TaskAnswer answer() {
        return new TaskAnswer(
                outcome,
                comment,
                AnswerDetails.of(
                        "scheduledAt", scheduledAt,
                        "plannedStopMin", plannedStopMin,
                        "assignee", assignee,
                        "downtimeReason", downtimeReason,
                        "stopMin", stopMin,
                        "labourMin", labourMin));
    }
}
