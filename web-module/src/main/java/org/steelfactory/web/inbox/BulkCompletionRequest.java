package org.steelfactory.web.inbox;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.steelfactory.inbox.TaskAnswer;

/**
 * How several tasks are completed, each for itself; see {@link TaskCompletionRequest}.
 *
 * @param tasks ids, at most {@value #MAX}
 */
public record BulkCompletionRequest(
        @NotEmpty @Size(max = BulkCompletionRequest.MAX) List<String> tasks,
        String outcome,
        String comment,
        Instant scheduledAt,
        Integer plannedStopMin,
        String assignee,
        String downtimeReason,
        Integer stopMin,
        Integer labourMin) {

    static final int MAX = 100;

    TaskAnswer answer() {
        return new TaskCompletionRequest(
                        outcome, comment, scheduledAt, plannedStopMin, assignee, downtimeReason, stopMin, labourMin)
                .answer();
    }
}
