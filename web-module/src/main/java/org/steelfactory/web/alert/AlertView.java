package org.steelfactory.web.alert;

import java.time.Instant;
import java.util.List;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.AlertDetail;
import org.steelfactory.alert.AlertState;
import org.steelfactory.alert.DismissalKind;
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
 * @param unseenSince the scan that saw newer shifts of the machine without the cause; {@code null} while it is there
 * @param dueAt when it escalates next, or did so last; {@code null} where it waits for nobody
 * @param escalationLevel how often it has escalated since it waits for what it waits for
 * @param escalatesTo the role that is told at {@code dueAt}; {@code null} where nobody else is told any more
 * @param workOrder what was requested because of it, such as {@code work-order-17}; {@code null} where nothing was
 * @param dismissalKind {@code null} unless it was dismissed
 * @param dismissalReason the same in words
 * @param mutedUntil until when its dismissal mutes the same; {@code null} where nothing is muted
 * @param mutedShifts how many recorded shifts weren't told because of that
 * @param escalations who is told when, as long as it waits for what it waits for; {@code null} in lists
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
        Long unseenSince,
        String assignee,
        Instant dueAt,
        int escalationLevel,
        String escalatesTo,
        String workOrder,
        DismissalKind dismissalKind,
        String dismissalReason,
        Instant mutedUntil,
        long mutedShifts,
        String rule,
        Integer policyVersion,
        long version,
        List<Long> anomalies,
        List<AlertEventView> events,
        List<EscalationView> escalations) {

    /**
     * Who is told when.
     *
     * @param to a role
     */
    public record EscalationView(Instant at, String to) {}

    static AlertView of(AlertDetail detail) {
        return of(
                detail.alert(),
                detail.anomalies().stream().map(Anomaly::id).toList(),
                detail.events().stream().map(AlertEventView::of).toList(),
                detail.escalations().stream()
                        .map(each -> new EscalationView(each.at(), each.to()))
                        .toList());
    }

    static AlertView of(Alert alert) {
        return of(alert, null, null, null);
    }

    private static AlertView of(
            Alert alert, List<Long> anomalies, List<AlertEventView> events, List<EscalationView> escalations) {
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
                alert.unseenSince(),
                alert.assignee(),
                alert.dueAt(),
                alert.escalationLevel(),
                alert.escalatesTo(),
                alert.answeredBy(),
                alert.dismissalKind(),
                alert.dismissalReason(),
                alert.mutedUntil(),
                alert.mutedShifts(),
                alert.rule(),
                alert.policyVersion(),
                alert.version(),
                anomalies,
                events,
                escalations);
    }
}
