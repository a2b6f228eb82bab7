package org.steelfactory.web.maintenance;

import jakarta.validation.constraints.NotNull;

/**
 * How a request is decided.
 *
 * @param reason needed for a rejection
 */
public record DecisionRequest(@NotNull Decision decision, String reason) {

    /** The two ways. */
    public enum Decision {
        APPROVED,
        REJECTED
    }

    boolean approved() {
        return decision == Decision.APPROVED;
    }
}
