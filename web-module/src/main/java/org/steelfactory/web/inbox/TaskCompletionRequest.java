package org.steelfactory.web.inbox;

import org.steelfactory.inbox.TaskAnswer;

/**
 * How a task is completed.
 *
 * @param outcome may be left out where the task knows only one
 */
public record TaskCompletionRequest(String outcome, String comment) {

    TaskAnswer answer() {
        return new TaskAnswer(outcome, comment);
    }
}
