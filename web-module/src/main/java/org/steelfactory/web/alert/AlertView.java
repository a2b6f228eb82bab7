package org.steelfactory.web.alert;

import java.time.Instant;
import java.util.List;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.AlertDetail;
import org.steelfactory.alert.AlertState;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.Anomaly;

/**
 * An alert as the API shows it.
 *
 * @param cause what is unusual, as a code; {@code message} says it in words
 * @param anomalyId the worst of its anomalies; {@code null} where it rests on none
 * @param scanId the scan that raised it; {@code null} where none did
 * @param shifts how many recorded shifts it tells of
 * @param lastSeenAt when something was last added to it
 * @param assignee user name; {@code null} for nobody in particular
 * @param dueAt until when it should be settled; {@code null} where no time is set
 * @param dismissalReason {@code null} unless it was dismissed
 * @param anomalies ids of its anomalies, the worst first; {@code null} in lists
 * @param events what became of it, in its order; {@code null} in lists
 */
public record AlertView(
        long id,
        String machine,
        long machineId,
        String message,
        String cause,
        Severity severity,
        AlertState state,
        Long anomalyId,
        Long scanId,
        long shifts,
        Instant raisedAt,
        Instant lastSeenAt,
        String assignee,
        Instant dueAt,
        String dismissalReason,
        String rule,
        Integer policyVersion,
        long version,
        List<Long> anomalies,
        List<AlertEventView> events) {

    static AlertView of(AlertDetail detail) {
        return of(
                detail.alert(),
                detail.anomalies().stream().map(Anomaly::id).toList(),
                detail.events().stream().map(AlertEventView::of).toList());
    }

    static AlertView of(Alert alert) {
        return of(alert, null, null);
    }

    private static AlertView of(Alert alert, List<Long> anomalies, List<AlertEventView> events) {
        return new AlertView(
                alert.id(),
                alert.machine(),
                alert.machineId(),
                alert.message(),
                alert.cause(),
                alert.severity(),
                alert.state(),
                alert.anomalyId(),
                alert.scanId(),
                alert.shifts(),
                alert.raisedAt(),
                alert.lastSeenAt(),
                alert.assignee(),
                alert.dueAt(),
                alert.dismissalReason(),
                alert.rule(),
                alert.policyVersion(),
                alert.version(),
                anomalies,
                events);
    }
}
