package org.steelfactory.history;

import java.time.Duration;
import java.time.Instant;

/**
 * One run of a process.
 *
 * @param engineId the process engine's name for it
 * @param definitionId the engine's name for the version that it runs on
 * @param definition key of the process, such as {@code anomalyScan}
 * @param definitionName what the process is called, such as {@code Anomaly scan}
 * @param version of the process, from 1
 * @param businessKey what it is about, such as {@code scan-42}; {@code null} where it has no name
 * @param startedBy user name; {@code system} where a timer or another process started it
 * @param endedAt {@code null} while it runs
 * @param outcome the event that ended it, or the reason why it was cancelled; {@code null} while it runs
 * @param ledgerIndex the ledger's entry that holds the hash of the snapshot; {@code null} while it runs
 */
public record ProcessInstance(
        long id,
        String engineId,
        String definitionId,
        String definition,
        String definitionName,
        int version,
        String businessKey,
        ProcessState state,
        String startedBy,
        Instant startedAt,
        Instant endedAt,
        String outcome,
        Long ledgerIndex) {

    /** What it is called: its business key, or its process and number where it has none. */
    public String title() {
        return businessKey == null ? definitionName + " " + id : businessKey;
    }

    /** How long it took; {@code null} while it runs. */
    public Duration took() {
        return endedAt == null ? null : Duration.between(startedAt, endedAt);
    }
}
