package org.steelfactory.web.alert;

import java.time.Instant;
import java.util.List;
import org.steelfactory.alert.AlertDetail;
import org.steelfactory.alert.AlertState;
import org.steelfactory.rules.severity.Severity;

/**
 * An alert as the API shows it by itself: what lists show, see {@link AlertView}, and besides what it rests on and what
 * became of it.
 *
 * @param anomalies ids of its anomalies, the worst first
 * @param events in their order
 */
public record AlertDetailView(
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

    static AlertDetailView of(AlertDetail detail) {
        AlertView alert = AlertView.of(detail.alert());
        return new AlertDetailView(
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
                detail.anomalies().stream().map(anomaly -> anomaly.id()).toList(),
                detail.events().stream().map(AlertEventView::of).toList());
    }
}
