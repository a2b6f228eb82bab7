package org.steelfactory.ledger.laboratory;

/**
 * What one layer did about one attempt.
 *
 * @param detail what it said, or what it found; empty where that is nothing
 */
public record LayerResult(Layer layer, LayerOutcome outcome, String detail) {

    private static final int MAX_DETAIL = 500;

    public LayerResult {
        detail = detail.length() > MAX_DETAIL ? detail.substring(0, MAX_DETAIL - 1) + "…" : detail;
    }
}
