package org.steelfactory.maintenance;

import java.util.Optional;
import java.util.Set;

/**
 * Which work orders are wanted; what is empty doesn't restrict.
 *
 * @param machine name of the machine, or its id
 * @param person user name of who requested it, shall do it or did
 * @param overdue only those whose time has passed
 */
public record WorkOrderFilter(
        Set<WorkOrderState> states,
        Set<Priority> priorities,
        Optional<String> machine,
        Optional<String> person,
        Optional<Long> alert,
        boolean overdue) {

    public static final WorkOrderFilter ALL = in(Set.of());

    public WorkOrderFilter {
        states = Set.copyOf(states);
        priorities = Set.copyOf(priorities);
    }

    /** Those in certain states. */
    public static WorkOrderFilter in(Set<WorkOrderState> states) {
        return new WorkOrderFilter(states, Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }
}
