package org.steelfactory.web.history;

import java.time.Instant;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.history.ProcessState;

/**
 * A process instance as lists of the API show it.
 *
 * @param outcome the event that ended it, or the reason why it was cancelled; {@code null} while it runs
 */
public record ProcessView(
        long id,
        String definition,
        int version,
        String businessKey,
        ProcessState state,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        String outcome) {

    static ProcessView of(ProcessInstance instance) {
        return new ProcessView(
                instance.id(),
                instance.definition(),
                instance.version(),
                instance.businessKey(),
                instance.state(),
                instance.startedBy(),
                instance.startedAt(),
                instance.endedAt(),
                instance.outcome());
    }
}
