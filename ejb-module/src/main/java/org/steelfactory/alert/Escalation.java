package org.steelfactory.alert;

import java.time.Instant;

/**
 * When somebody else is told of an alert that goes on waiting.
 *
 * @param to the role that is told
 */
public record Escalation(Instant at, String to) {}
