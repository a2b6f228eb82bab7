package org.steelfactory.scan;

import java.util.Optional;
import java.util.Set;
import org.steelfactory.rules.severity.Severity;

/**
 * Which anomalies are wanted; what is empty doesn't restrict.
 *
 * @param scan id of the scan that found them
 * @param machine name of the machine, or its id
 */
public record AnomalyFilter(Optional<Long> scan, Optional<String> machine, Set<Severity> severities) {

    public static final AnomalyFilter ALL = new AnomalyFilter(Optional.empty(), Optional.empty(), Set.of());

    public AnomalyFilter {
        severities = Set.copyOf(severities);
    }
}
