package org.steelfactory.scan;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.rules.severity.Severity;

/**
 * Which anomalies are wanted; what is empty doesn't restrict.
 *
 * @param scan id of the scan that found them
 * @param machine name of the machine, or its id
 * @param severities one of these
 * @param from in shifts that began then or later
 * @param to in shifts that began before
 * @param reason a code of {@link Reasons#codes()}, among others or alone
 * @param dataFault those whose values can't be right, or those that a detector scored
 */
public record AnomalyFilter(
        Optional<Long> scan,
        Optional<String> machine,
        Set<Severity> severities,
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<String> reason,
        Optional<Boolean> dataFault) {

    public static final AnomalyFilter ALL = new AnomalyFilter(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public AnomalyFilter {
        severities = Set.copyOf(severities);
    }

    /** The same of one scan only. */
    public AnomalyFilter ofScan(long id) {
        return new AnomalyFilter(Optional.of(id), machine, severities, from, to, reason, dataFault);
    }

    /** The same of one machine only. */
    public AnomalyFilter ofMachine(String name) {
        return new AnomalyFilter(scan, Optional.of(name), severities, from, to, reason, dataFault);
    }

    /** The same with these severities only; of any, where there are none. */
    public AnomalyFilter ofSeverities(Set<Severity> some) {
        return new AnomalyFilter(scan, machine, some, from, to, reason, dataFault);
    }
}
