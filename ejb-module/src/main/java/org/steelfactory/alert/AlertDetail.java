package org.steelfactory.alert;

import java.util.List;
import org.steelfactory.scan.Anomaly;

/**
 * An alert with what it rests on and what became of it.
 *
 * @param anomalies the worst first, at most {@value #MOST_ANOMALIES}
 * @param events in their order
 * @param others the latest other alerts of the machine, newest first
 * @param escalations who is told when, as long as it waits for what it waits for
 */
public record AlertDetail(
        Alert alert,
        List<Anomaly> anomalies,
        List<AlertEvent> events,
        List<Alert> others,
        List<Escalation> escalations) {

    /** Of more the list of anomalies tells. */
    public static final int MOST_ANOMALIES = 20;

    /** How many other alerts are told of. */
    public static final int MOST_OTHERS = 5;
}
