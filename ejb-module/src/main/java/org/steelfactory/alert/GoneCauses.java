package org.steelfactory.alert;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.alert.AlertEvent.Kind;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.rules.handling.HandlingRules;
import org.steelfactory.rules.handling.Stage;
import org.steelfactory.scan.Scan;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * Open alerts whose cause is gone. It is gone when a scan has looked at shifts of the machine that weren't recorded when the
 * cause was last seen, and found it in none of them, however slight. The alert says so from then on, until the cause is seen
 * again; somebody has to settle it all the same.
 *
 * <p>An alert that nobody has looked at and that has escalated goes back to level 0, and its time to be acknowledged begins
 * anew: nobody has to be called for what is over. That happens once for each time that the cause goes away, so that scans
 * can't put it off for ever. One that is acknowledged keeps its level, because somebody has said that it is theirs.
 */
record GoneCauses(AlertTable alerts, HandlingRules handling, AlertWorkflow workflow) {

    /** An alert, and up to when its machine's shifts have been looked at with its cause among them. */
    private record Suspect(long alert, long machine, String cause, Instant seenUntil) {}

    /** @return what the ledger is to be told */
    List<LedgerRecord> note(Connection connection, Scan scan, NewestShifts newest, Instant now) throws SQLException {
        List<LedgerRecord> entries = new ArrayList<>();
        for (Suspect suspect : suspects(connection)) {
            if (newest.after(suspect.machine(), suspect.seenUntil()) && !seen(connection, scan, suspect)) {
                alerts.unseen(connection, suspect.alert(), scan.id());
                add(connection, suspect.alert(), Kind.UNSEEN, scan, now);
                Alert alert = alert(connection, suspect.alert());
                if (alert.state() == AlertState.ACTIVE && alert.escalationLevel() > 0) {
                    entries.add(deescalate(connection, alert, scan, now));
                }
            }
        }
        return entries;
    }

    private LedgerRecord deescalate(Connection connection, Alert alert, Scan scan, Instant now) throws SQLException {
        alerts.await(connection, alert.id(), AlertWait.begin(handling, Stage.TRIAGE, alert.times(), now));
        add(connection, alert.id(), Kind.DEESCALATED, scan, now);
        Alert calmed = alert(connection, alert.id());
        workflow.deescalated(calmed);
        return AlertFacts.of("DEESCALATED", calmed, Map.of("scanId", scan.id(), "level", alert.escalationLevel()));
    }

    private void add(Connection connection, long alert, Kind kind, Scan scan, Instant now) throws SQLException {
        alerts.add(
                connection,
                alert,
                new AlertEvent(kind, CurrentUser.SYSTEM, now, null, null, null, scan.id(), null, null));
    }

    private Alert alert(Connection connection, long id) throws SQLException {
        return alerts.find(connection, id)
                .orElseThrow(() -> new IllegalStateException("Alert " + id + " isn't where it was just found"));
    }

    private static List<Suspect> suspects(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                GoneCauses::suspect,
                "SELECT id, machine_id, cause, seen_until_utc FROM alert WHERE open_cause IS NOT NULL"
                        + " AND unseen_since_scan IS NULL AND seen_until_utc IS NOT NULL ORDER BY id");
    }

    private static Suspect suspect(ResultSet row) throws SQLException {
        return new Suspect(row.getLong(1), row.getLong(2), row.getString(3), Sql.moment(row, 4));
    }

    private static boolean seen(Connection connection, Scan scan, Suspect suspect) throws SQLException {
        return Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM anomaly_detection a JOIN scan_record s ON s.scan_id = a.scan_id"
                                + " AND s.performance_record_id = a.performance_record_id WHERE a.scan_id = ?"
                                + " AND a.machine_id = ? AND a.severity <> 'NONE'"
                                + " AND SUBSTRING_INDEX(a.reasons, ',', 1) = ? AND s.shift_start_utc > ?",
                        scan.id(),
                        suspect.machine(),
                        suspect.cause(),
                        UtcDateTime.of(suspect.seenUntil()))
                > 0;
    }
}
