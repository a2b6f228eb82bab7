package org.steelfactory.notification;

import static org.steelfactory.access.Role.ADMIN;
import static org.steelfactory.access.Role.AUDITOR;
import static org.steelfactory.access.Role.OPERATOR;
import static org.steelfactory.access.Role.SUPERVISOR;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.steelfactory.access.Role;

/**
 * What can happen that somebody may want to be told of. How it is put into words is in {@code Notifications.properties},
 * whose gaps are the values that a {@link Happening} has to bring along.
 */
public enum HappeningKind {
    /** Values: machine, message. */
    ALERT_RAISED(OPERATOR, SUPERVISOR, ADMIN),
    /** Values: machine, message. */
    ALERT_WORSENED(OPERATOR, SUPERVISOR, ADMIN),
    /** Nobody did anything about it in time. Values: machine, message. */
    ALERT_ESCALATED(OPERATOR, SUPERVISOR, ADMIN),
    /** Values: machine, message, by. */
    ALERT_ASSIGNED(OPERATOR, SUPERVISOR),
    /** Somebody has to decide. Values: title, machine, by. */
    WORK_ORDER_REQUESTED(SUPERVISOR),
    /** Values: title, machine, decision (in words, such as “approved”), by. */
    WORK_ORDER_DECIDED(OPERATOR, SUPERVISOR),
    /** Values: title, machine, by. */
    WORK_ORDER_ASSIGNED(OPERATOR, SUPERVISOR),
    /** Values: title, machine. */
    WORK_ORDER_OVERDUE(OPERATOR, SUPERVISOR),
    /** Values: task. */
    TASK_OVERDUE(OPERATOR, SUPERVISOR, ADMIN, AUDITOR),
    /** Values: scan, anomalies, alerts. */
    SCAN_FINISHED(ADMIN, SUPERVISOR),
    /** Values: scan, reason. */
    SCAN_FAILED(ADMIN, SUPERVISOR),
    /** A step of a process was given up after its retries. Values: process, step. */
    PROCESS_INCIDENT(ADMIN, SUPERVISOR),
    /** The ledger has a fault, or the stores differ. Values: finding. */
    LEDGER_BROKEN(ADMIN, AUDITOR, SUPERVISOR),
    /** Values: webhook, failures. */
    WEBHOOK_DISABLED(ADMIN);

    private final Set<Role> concerned;

    HappeningKind(Role first, Role... more) {
        concerned = EnumSet.of(first, more);
    }

    /** Whether people of this role can come to be told of it, so that they are asked whether they want to. */
    public boolean concerns(Role role) {
        return concerned.contains(role);
    }

    /** What other systems call it: {@code work-order.requested}. */
    public String type() {
        int deed = name().lastIndexOf('_');
        return (name().substring(0, deed) + "." + name().substring(deed + 1))
                .toLowerCase(Locale.ROOT)
                .replace('_', '-');
    }
}
