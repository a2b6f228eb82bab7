package org.steelfactory.inbox;

import java.util.Optional;
import org.steelfactory.access.Role;
import org.steelfactory.rules.severity.Severity;

/**
 * Which of the caller's tasks are wanted; what is empty doesn't restrict.
 *
 * @param share of whom
 * @param overdue only those whose time has passed
 * @param process id of the process's definition
 * @param machine name or id
 */
public record TaskFilter(
        Share share,
        Optional<Role> group,
        boolean overdue,
        Optional<String> process,
        Optional<String> machine,
        Optional<Severity> severity,
        Optional<String> businessKey) {

    public static final TaskFilter ALL = of(Share.ALL);

    /** Whose tasks. */
    public enum Share {
        /** Those that the caller has taken or may take, and those that others of the same groups have taken. */
        ALL,
        /** Those that the caller has taken or was given. */
        MINE,
        /** Those that nobody has taken. */
        UNCLAIMED
    }

    public static TaskFilter of(Share share) {
        return new TaskFilter(
                share, Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
