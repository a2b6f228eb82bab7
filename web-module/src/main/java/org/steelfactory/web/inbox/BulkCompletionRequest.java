package org.steelfactory.web.inbox;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.steelfactory.inbox.TaskAnswer;

/**
 * How several tasks are completed, each for itself.
 *
 * @param tasks ids, at most {@value #MAX}
 */
public record BulkCompletionRequest(
        @NotEmpty @Size(max = BulkCompletionRequest.MAX) List<String> tasks, String outcome, String comment) {

    static final int MAX = 100;

    TaskAnswer answer() {
        return new TaskAnswer(outcome, comment);
    }
}
