package org.steelfactory.web.maintenance;

import jakarta.validation.constraints.NotNull;

/**
 * Whether work is done well.
 *
 * @param comment needed for rework
 */
public record VerificationRequest(@NotNull Outcome outcome, String comment) {

    /** The two ways. */
    public enum Outcome {
        VERIFIED,
        REWORK
    }

    boolean well() {
        return outcome == Outcome.VERIFIED;
    }
}
