package org.steelfactory.alert;

import java.util.Optional;
import java.util.Set;
import org.steelfactory.rules.severity.Severity;

/**
 * Which alerts are wanted; what is empty doesn't restrict.
 *
 * @param machine name of the machine, or its id
 * @param scan id of the scan that raised them
 * @param assignee user name of whom they are for
 */
public record AlertFilter(
        Set<AlertState> states,
        Set<Severity> severities,
        Optional<String> machine,
        Optional<Long> scan,
        Optional<String> assignee) {

    public static final AlertFilter ALL =
            new AlertFilter(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

    public AlertFilter {
        states = Set.copyOf(states);
        severities = Set.copyOf(severities);
    }

    /** Those in certain states. */
    public static AlertFilter in(Set<AlertState> states) {
        return new AlertFilter(states, Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
