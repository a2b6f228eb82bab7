package org.steelfactory.history;

import java.time.Instant;

/**
 * A step that was given up after all its attempts.
 *
 * @param id the engine's own
 * @param activity id of the step in the diagram
 * @param message why the last attempt failed
 * @param createdAt when it was given up
 * @param endedAt when somebody had it tried again or cancelled the instance; {@code null} while it is open
 */
public record ProcessIncident(String id, String activity, String message, Instant createdAt, Instant endedAt) {

    public boolean open() {
        return endedAt == null;
    }
}
