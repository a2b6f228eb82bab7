package org.steelfactory.inbox;

import java.util.List;
import java.util.Set;
import org.steelfactory.shared.ForbiddenException;

/**
 * What a room knows of the tasks of its processes. Completing a task is a deed of the room, whichever way it is asked
 * for; so its rules hold on every way.
 */
public interface TaskDesk {

    /** The keys of the tasks that it knows of. */
    Set<String> keys();

    /** What a task is about that has just come up. Called in the transaction that made it. */
    TaskSubject subject(String key, String businessKey);

    /** What can be decided, the usual first; a single one where there is nothing to decide. */
    List<String> outcomes(String key);

    /** What completing a task takes besides an outcome and a comment, by the names of the fields; none for most tasks. */
    default List<String> details(String key) {
        return List.of();
    }

    /**
     * Does nothing where this user may take the task, be given it and complete it, as far as that isn't the role's
     * affair.
     *
     * @throws ForbiddenException saying why not
     */
    void requireMayTake(Task task, String username);

    /** Does what completing the task in this way means; the task is ended by it. */
    void complete(Task task, TaskAnswer answer);
}
