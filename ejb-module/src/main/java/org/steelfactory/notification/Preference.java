package org.steelfactory.notification;

import static org.steelfactory.notification.Threshold.ANY;
import static org.steelfactory.notification.Threshold.CRITICAL;
import static org.steelfactory.notification.Threshold.HIGH;
import static org.steelfactory.notification.Threshold.MEDIUM;
import static org.steelfactory.notification.Threshold.NEVER;

import java.util.Arrays;
import java.util.List;
import org.steelfactory.access.Role;

/** From which severity on somebody wants to be told of a kind of happening, in the application and by e-mail. */
public record Preference(HappeningKind kind, Threshold inApplication, Threshold byMail) {

    /** What holds for those who have said nothing: what concerns them personally always, of the rest what is severe. */
    public static Preference standard(HappeningKind kind, Role role) {
        return switch (kind) {
            case ALERT_RAISED, ALERT_WORSENED -> new Preference(kind, ofAlerts(role), NEVER);
            case ALERT_ESCALATED -> new Preference(kind, ofAlerts(role), role == Role.SUPERVISOR ? HIGH : NEVER);
            case ALERT_ASSIGNED, WORK_ORDER_DECIDED, WORK_ORDER_ASSIGNED, WORK_ORDER_OVERDUE, TASK_OVERDUE ->
                new Preference(kind, ANY, ANY);
            case WORK_ORDER_REQUESTED -> new Preference(kind, ANY, HIGH);
            case SCAN_FINISHED -> new Preference(kind, role == Role.ADMIN ? ANY : NEVER, NEVER);
            case SCAN_FAILED, PROCESS_INCIDENT ->
                role == Role.ADMIN ? new Preference(kind, ANY, ANY) : new Preference(kind, NEVER, NEVER);
            case LEDGER_BROKEN, WEBHOOK_DISABLED -> new Preference(kind, ANY, ANY);
        };
    }

    /** The same of every kind that concerns the role. */
    public static List<Preference> standards(Role role) {
        return Arrays.stream(HappeningKind.values())
                .filter(kind -> kind.concerns(role))
                .map(kind -> standard(kind, role))
                .toList();
    }

    private static Threshold ofAlerts(Role role) {
        return switch (role) {
            case SUPERVISOR -> MEDIUM;
            case OPERATOR -> HIGH;
            case ADMIN -> CRITICAL;
            case AUDITOR -> NEVER;
        };
    }
}
