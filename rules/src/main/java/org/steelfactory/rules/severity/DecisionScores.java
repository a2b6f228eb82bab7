package org.steelfactory.rules.severity;

/** The range of decision scores, and so of the thresholds that divide it. */
final class DecisionScores {

    static final double WORST = -1;
    static final double BEST = 1;

    private DecisionScores() {}

    /**
     * Returns the value when it is in the range; NaN and the infinities are not. Minus zero becomes zero, because the
     * rule engine would hold it to be below zero.
     *
     * @param subject what the value is of, as the error names it
     */
    static double requireInRange(double value, String subject) {
        if (value >= WORST && value <= BEST) {
            return value + 0.0;
        }
        throw new IllegalArgumentException("%s is %s, not a number in -1..1".formatted(subject, value));
    }
}
