package org.steelfactory.scan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a step of a scan began and ended. It begins when the step before has ended, so waiting for a thread and attempts
 * that failed count.
 *
 * @param finishedAt {@code null} while it is under way, and where the scan ended before the step did
 */
public record StepTime(ScanStep step, Instant startedAt, Instant finishedAt) {

    /** How long it took; empty while it hasn't ended. */
    public Optional<Duration> took() {
        return Optional.ofNullable(finishedAt).map(end -> Duration.between(startedAt, end));
    }
}
