package org.steelfactory.history;

import java.time.Instant;

/**
 * A try to do a step that a server does.
 *
 * @param at when it was over
 * @param node name of the server that tried
 * @param failure why it failed; {@code null} where it was done
 */
public record StepAttempt(Instant at, String node, String failure) {

    public boolean failed() {
        return failure != null;
    }
}
