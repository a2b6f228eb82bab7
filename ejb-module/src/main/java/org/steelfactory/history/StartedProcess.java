package org.steelfactory.history;

import java.time.Instant;

/**
 * A process instance that begins.
 *
 * @param businessKey {@code null} where it has none
 * @param startedBy user name
 */
public record StartedProcess(
        String engineId, String definitionId, String businessKey, String startedBy, Instant startedAt) {}
