package org.steelfactory.rules.handling;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.steelfactory.rules.severity.Severity;

/**
 * How long alerts may wait, by their severity.
 *
 * @param times for each severity that an alert can have, thus all but NONE
 */
public record EscalationPolicy(Map<Severity, AlertTimes> times) {

    /** The severities that an alert can have, the worst first. */
    public static final List<Severity> SEVERITIES =
            List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);

    /** A quarter of an hour for what is critical, up to a day for what is low; four hours to a week until it is settled. */
    public static final EscalationPolicy STANDARD = new EscalationPolicy(Map.of(
            Severity.CRITICAL, new AlertTimes(Duration.ofMinutes(15), Duration.ofHours(4)),
            Severity.HIGH, new AlertTimes(Duration.ofHours(1), Duration.ofHours(24)),
            Severity.MEDIUM, new AlertTimes(Duration.ofHours(8), Duration.ofDays(3)),
            Severity.LOW, new AlertTimes(Duration.ofHours(24), Duration.ofDays(7))));

    /** @throws IllegalArgumentException when a severity that an alert can have is left out, or NONE is given */
    public EscalationPolicy {
        if (!times.keySet().equals(Set.copyOf(SEVERITIES))) {
            throw new IllegalArgumentException("Times are needed for each severity of an alert: " + times.keySet());
        }
        times = Map.copyOf(new EnumMap<>(times));
    }

    /** @throws IllegalArgumentException for NONE, which no alert has */
    public AlertTimes of(Severity severity) {
        AlertTimes found = times.get(severity);
        if (found == null) {
            throw new IllegalArgumentException("No alert is " + severity);
        }
        return found;
    }
}
