package org.steelfactory.history;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a step that somebody does.
 *
 * @param assignee user name of who had it last; {@code null} for nobody
 * @param owner user name of who delegated it; {@code null} for nobody
 * @param groups those who could have taken it
 * @param dueAt {@code null} where it had no time
 */
public record StepTask(String assignee, String owner, List<String> groups, Instant dueAt) {

    public StepTask {
        groups = List.copyOf(groups);
    }
}
