package org.steelfactory.history;

import java.time.Instant;
import java.util.Optional;

/**
 * Which process instances are wanted.
 *
 * @param definition key of their process
 * @param businessKey all of it, such as {@code scan-42}
 * @param startedBy user name
 * @param from started then or later
 * @param to started before
 */
public record ProcessFilter(
        Optional<String> definition,
        Optional<ProcessState> state,
        Optional<String> businessKey,
        Optional<String> startedBy,
        Optional<Instant> from,
        Optional<Instant> to) {

    public static final ProcessFilter ALL = new ProcessFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Those that are about one thing. */
    public static ProcessFilter about(String businessKey) {
        return new ProcessFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(businessKey),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
