package org.steelfactory.history;

import java.time.Instant;

/**
 * A process instance that ends.
 *
 * @param state one of those that are an end
 * @param outcome the event that ended it, or the reason why it was cancelled
 */
public record EndedProcess(String engineId, ProcessState state, String outcome, Instant endedAt) {}
