package org.steelfactory.rules.severity;

import java.util.Optional;

/**
 * What the rules decided on one record, and why.
 *
 * @param record the record that was judged
 * @param severity how bad it is
 * @param rule the name of the rule that fired
 * @param threshold the policy's threshold that the decision score was below; for NONE, at or above
 * @param next how far the record is from the next more severe verdict; empty when the policy has none
 */
public record SeverityVerdict(
        ScoredRecord record, Severity severity, String rule, double threshold, Optional<NextSeverity> next) {

    /**
     * The more severe verdict that a record just missed.
     *
     * @param severity the severity it would have got
     * @param threshold the decision score it would have had to be below
     * @param margin by how much its decision score is above that, ≥ 0; with 0 it lies exactly on the threshold
     */
    public record NextSeverity(Severity severity, double threshold, double margin) {}

    /** The verdict as a rule states it; threshold and margin follow from the policy. */
    public static SeverityVerdict of(Severity severity, ScoredRecord record, SeverityPolicy policy, String rule) {
        Optional<NextSeverity> next = policy.nextAbove(severity).map(above -> {
            double threshold = policy.threshold(above);
            return new NextSeverity(above, threshold, record.decisionScore() - threshold);
        });
        return new SeverityVerdict(record, severity, rule, policy.threshold(severity), next);
    }
}
