package org.steelfactory.machine;

import java.util.Optional;
import java.util.Set;

/**
 * Which machines are wanted; what is empty doesn't restrict.
 *
 * @param type the type as it is spelled, in any case
 * @param text part of the name, type or location, in any case
 */
public record MachineFilter(Set<MachineStatus> statuses, Optional<String> type, Optional<String> text) {

    public static final MachineFilter ALL = new MachineFilter(Set.of(), Optional.empty(), Optional.empty());

    public MachineFilter {
        statuses = Set.copyOf(statuses);
    }
}
