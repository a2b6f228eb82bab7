package org.steelfactory.rules.severity;

/**
 * A performance record as the detector scored it: the fact that the severity rules judge.
 *
 * @param id the record's id
 * @param decisionScore −1..1; negative is anomalous, and the lower the worse
 */
public record ScoredRecord(long id, double decisionScore) {

    /** @throws IllegalArgumentException when the decision score is not a number in −1..1 */
    public ScoredRecord {
        decisionScore = DecisionScores.requireInRange(decisionScore, "The decision score of record " + id);
    }
}
