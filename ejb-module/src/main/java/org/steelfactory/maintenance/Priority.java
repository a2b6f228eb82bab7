package org.steelfactory.maintenance;

import java.time.Duration;
import org.steelfactory.rules.severity.Severity;

/** How soon a work order has to be decided and done, where nobody says otherwise. */
public enum Priority {
    LOW(Severity.LOW, Duration.ofDays(7), Duration.ofDays(28)),
    MEDIUM(Severity.MEDIUM, Duration.ofDays(3), Duration.ofDays(14)),
    HIGH(Severity.HIGH, Duration.ofDays(1), Duration.ofDays(3)),
    URGENT(Severity.CRITICAL, Duration.ofHours(4), Duration.ofDays(1));

    private final Severity severity;
    private final Duration decision;
    private final Duration work;

    Priority(Severity severity, Duration decision, Duration work) {
        this.severity = severity;
        this.decision = decision;
        this.work = work;
    }

    /** The same among everything that waits in an inbox. */
    public Severity severity() {
        return severity;
    }

    /** How long after the request it should be decided. */
    public Duration decision() {
        return decision;
    }

    /** How long after the request its work should be verified. */
    public Duration work() {
        return work;
    }

    /** What an alert of this severity asks for. */
    public static Priority of(Severity severity) {
        return switch (severity) {
            case CRITICAL -> URGENT;
            case HIGH -> HIGH;
            case MEDIUM -> MEDIUM;
            case LOW, NONE -> LOW;
        };
    }
}
