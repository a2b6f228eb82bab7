package org.steelfactory.inbox;

import java.time.Instant;
import java.util.Set;
import org.steelfactory.access.Role;

/**
 * A task that has just come up, as the process engine tells it; see {@link Task}.
 *
 * @param candidates the roles of those who may take it; at least one
 */
public record NewTask(
        String id,
        String key,
        String name,
        String process,
        String businessKey,
        Set<Role> candidates,
        Instant createdAt) {

    public NewTask {
        candidates = Set.copyOf(candidates);
    }
}
