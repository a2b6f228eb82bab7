package org.steelfactory.web.scan;

import org.steelfactory.alert.Alert;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.scan.Anomaly;

/**
 * An anomaly as the screens list it.
 *
 * @param ruler the thresholds that it was judged by; {@code null} for a data fault, which has no score
 * @param alert the latest alert that tells of its record; {@code null} where none does
 */
public record AnomalyRow(Anomaly it, ScoreRuler ruler, Alert alert) {

    static AnomalyRow of(Anomaly anomaly, SeverityPolicy policy, Alert alert) {
        ScoreRuler ruler = anomaly.dataFault() ? null : ScoreRuler.small(policy, anomaly.decisionScore());
        return new AnomalyRow(anomaly, ruler, alert);
    }

    /** The code of the weightiest reason. */
    public String reason() {
        return it.reasons().get(0);
    }

    /** How many other reasons there are. */
    public int others() {
        return it.reasons().size() - 1;
    }
}
