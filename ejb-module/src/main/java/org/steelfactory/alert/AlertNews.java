package org.steelfactory.alert;

import static org.steelfactory.access.Role.ADMIN;
import static org.steelfactory.access.Role.OPERATOR;
import static org.steelfactory.access.Role.SUPERVISOR;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.steelfactory.access.Role;
import org.steelfactory.alert.AlertEvent.Kind;
import org.steelfactory.notification.Happening;
import org.steelfactory.notification.HappeningKind;
import org.steelfactory.notification.Happenings;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.Scan;
import org.steelfactory.shared.Sql;

/** What people may be told of alerts. That more of the same was found isn't told: somebody looks after it already. */
final class AlertNews {

    /** The alerts that a scan has raised or made worse. */
    Happenings of(Connection connection, Scan scan) throws SQLException {
        List<Happening> all = Sql.list(
                connection,
                AlertNews::found,
                "SELECT e.kind, e.severity, l.id, l.message, m.name FROM alert_event e JOIN alert l ON l.id = e.alert_id"
                        + " JOIN machine m ON m.id = l.machine_id WHERE e.scan_id = ? AND e.kind IN (?, ?) ORDER BY e.id",
                scan.id(),
                Kind.RAISED.name(),
                Kind.WORSENED.name());
        return new Happenings("scan-" + scan.id(), all);
    }

    /** @param role name of the one that has to hear of it now, besides whom the alert is for */
    static Happening escalated(Alert alert, String role) {
        return about(HappeningKind.ALERT_ESCALATED, alert.severity(), alert.id(), alert.machine(), alert.message())
                .toRoles(Role.valueOf(role))
                .toUser(alert.assignee());
    }

    /** Nobody in particular is told of an alert that is given to nobody. */
    static Happening assigned(Alert alert, String by) {
        return about(HappeningKind.ALERT_ASSIGNED, alert.severity(), alert.id(), alert.machine(), alert.message())
                .with("by", by)
                .toUser(alert.assignee())
                .except(by);
    }

    private static Happening found(ResultSet row) throws SQLException {
        HappeningKind kind = Kind.valueOf(row.getString("kind")) == Kind.RAISED
                ? HappeningKind.ALERT_RAISED
                : HappeningKind.ALERT_WORSENED;
        return about(
                        kind,
                        Severity.valueOf(row.getString("severity")),
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("message"))
                .toRoles(OPERATOR, SUPERVISOR, ADMIN);
    }

    private static Happening about(HappeningKind kind, Severity severity, long id, String machine, String message) {
        return Happening.of(kind, severity, Alert.subject(id))
                .with("machine", machine)
                .with("message", message);
    }
}
