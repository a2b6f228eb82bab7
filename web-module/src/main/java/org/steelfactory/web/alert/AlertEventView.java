package org.steelfactory.web.alert;

import java.time.Instant;
import org.steelfactory.alert.AlertEvent;
import org.steelfactory.rules.severity.Severity;

/** Something that happened to an alert, as the API shows it; what doesn't belong to it is {@code null}. */
public record AlertEventView(
        AlertEvent.Kind kind,
        String by,
        Instant at,
        String comment,
        Severity severity,
        String assignee,
        Long scanId,
        Integer shifts,
        String detail) {

    static AlertEventView of(AlertEvent event) {
        return new AlertEventView(
                event.kind(),
                event.by(),
                event.at(),
                event.comment(),
                event.severity(),
                event.assignee(),
                event.scanId(),
                event.shifts(),
                event.detail());
    }
}
