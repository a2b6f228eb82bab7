package org.steelfactory.alert;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.alert.AlertEvent.Kind;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.policy.SeverityPolicyVersion;
import org.steelfactory.rules.alert.AlertCase;
import org.steelfactory.rules.alert.AlertRules;
import org.steelfactory.rules.alert.AlertVerdict;
import org.steelfactory.rules.alert.EarlierAlert;
import org.steelfactory.rules.alert.Mute;
import org.steelfactory.rules.handling.AlertTimes;
import org.steelfactory.rules.handling.HandlingRules;
import org.steelfactory.rules.handling.Stage;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.Witness;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * Lets the rules decide which of a scan's anomalies call for somebody, and does what they say. Anomalies of one machine
 * with the same first reason are one case. A case is made of news only: what an alert has told of a record, at least as
 * severe and of the same cause, is not told again when a later scan finds the same in the same record.
 *
 * <p>Works on the connection it is given, in the transaction that ends the scan's step.
 */
public final class AlertRaising {

    /** The anomalies of a scan that no alert of their cause has told of yet; parameter: the scan. */
    private static final String NEWS = " FROM anomaly_detection a WHERE a.scan_id = ? AND a.severity <> 'NONE'"
            + " AND NOT EXISTS (SELECT 1 FROM alert_anomaly k JOIN alert l ON l.id = k.alert_id"
            + " WHERE k.performance_record_id = a.performance_record_id AND k.record_version = a.record_version"
            + " AND l.cause = SUBSTRING_INDEX(a.reasons, ',', 1)"
            + " AND " + rank("k.severity") + " >= " + rank("a.severity") + ")";

    private static final String OF_CASE = NEWS + " AND a.machine_id = ? AND SUBSTRING_INDEX(a.reasons, ',', 1) = ?"
            + " AND " + rank("a.severity") + " >= ?";

    private final AlertTable alerts = new AlertTable();
    private final AlertRules rules;
    private final HandlingRules handling;
    private final AlertWorkflow workflow;
    private final Witness witness;
    private final Clock clock;

    public AlertRaising(
            AlertRules rules, HandlingRules handling, AlertWorkflow workflow, Witness witness, Clock clock) {
        this.rules = rules;
        this.handling = handling;
        this.workflow = workflow;
        this.witness = witness;
        this.clock = clock;
    }

    /** @return how many alerts were raised; those that something was added to don't count */
    public long raise(Connection connection, Scan scan, SeverityPolicyVersion policy) throws SQLException {
        Instant now = clock.instant();
        List<EarlierAlert> earlier =
                earlier(connection, now.minus(policy.alerts().repeatAfter()));
        NewestShifts newest = NewestShifts.of(connection, scan);
        List<LedgerRecord> entries = new ArrayList<>();
        long raised = 0;
        for (AlertVerdict verdict :
                rules.judge(policy.alerts(), now, cases(connection, scan), earlier, mutes(connection, now))) {
            switch (verdict.action()) {
                case RAISE -> {
                    entries.add(raise(connection, scan, policy, verdict, newest, now));
                    raised++;
                }
                case JOIN -> join(connection, scan, policy, verdict, newest, now);
                case WORSEN -> entries.add(worsen(connection, scan, policy, verdict, newest, now));
                case MUTED -> mute(connection, scan, policy, verdict, now);
                case NONE, REPEATED -> {}
            }
        }
        entries.addAll(new GoneCauses(alerts, handling, workflow).note(connection, scan, newest, now));
        witness.ledger(entries);
        return raised;
    }

    private LedgerRecord raise(
            Connection connection,
            Scan scan,
            SeverityPolicyVersion policy,
            AlertVerdict verdict,
            NewestShifts newest,
            Instant now)
            throws SQLException {
        AlertCase trouble = verdict.alertCase();
        AlertTimes times = policy.escalation().of(trouble.worst());
        NewAlert wanted = new NewAlert(
                trouble.machineId(),
                trouble.cause(),
                AlertMessages.of(trouble.cause()),
                trouble.worst(),
                worst(connection, scan, policy, trouble),
                scan.id(),
                verdict.rule(),
                policy.version(),
                times,
                AlertWait.begin(handling, Stage.TRIAGE, times, now),
                newest.of(trouble.machineId()),
                now);
        long id = alerts.insert(connection, wanted);
        int shifts = link(connection, id, scan, policy, trouble, false);
        add(connection, id, Kind.RAISED, trouble.worst(), scan, shifts, now);
        Alert raised = alert(connection, id);
        AlertGroups groups = new AlertGroups(handling);
        workflow.start(raised, groups.of(Stage.TRIAGE, times), groups.of(Stage.SETTLEMENT, times));
        return AlertFacts.of("RAISED", raised, found(scan, policy, verdict, shifts));
    }

    private void join(
            Connection connection,
            Scan scan,
            SeverityPolicyVersion policy,
            AlertVerdict verdict,
            NewestShifts newest,
            Instant now)
            throws SQLException {
        long id = verdict.alertId().orElseThrow();
        int shifts = link(connection, id, scan, policy, verdict.alertCase(), false);
        alerts.seen(connection, id, newest.of(verdict.alertCase().machineId()), now);
        add(connection, id, Kind.JOINED, null, scan, shifts, now);
    }

    private LedgerRecord worsen(
            Connection connection,
            Scan scan,
            SeverityPolicyVersion policy,
            AlertVerdict verdict,
            NewestShifts newest,
            Instant now)
            throws SQLException {
        AlertCase trouble = verdict.alertCase();
        long id = verdict.alertId().orElseThrow();
        long worst = worst(connection, scan, policy, trouble);
        int shifts = link(connection, id, scan, policy, trouble, false);
        AlertTimes times = policy.escalation().of(trouble.worst());
        alerts.worsen(
                connection, id, trouble.worst(), worst, times, AlertWait.begin(handling, Stage.TRIAGE, times, now));
        alerts.seen(connection, id, newest.of(trouble.machineId()), now);
        add(connection, id, Kind.WORSENED, trouble.worst(), scan, shifts, now);
        Alert worsened = alert(connection, id);
        workflow.worsened(worsened);
        return AlertFacts.of("WORSENED", worsened, found(scan, policy, verdict, shifts));
    }

    /** What is muted is told by its dismissed alert, so that it isn't news once the mute has ended. */
    private void mute(Connection connection, Scan scan, SeverityPolicyVersion policy, AlertVerdict verdict, Instant now)
            throws SQLException {
        long id = verdict.alertId().orElseThrow();
        int shifts = link(connection, id, scan, policy, verdict.alertCase(), true);
        add(connection, id, Kind.MUTED, null, scan, shifts, now);
    }

    private void add(Connection connection, long id, Kind kind, Severity severity, Scan scan, int shifts, Instant now)
            throws SQLException {
        alerts.add(connection, id, AlertEvent.found(kind, CurrentUser.SYSTEM, now, severity, scan.id(), shifts));
    }

    private Alert alert(Connection connection, long id) throws SQLException {
        return alerts.find(connection, id)
                .orElseThrow(() -> new IllegalStateException("Alert " + id + " isn't where it was just put"));
    }

    private static Map<String, Object> found(
            Scan scan, SeverityPolicyVersion policy, AlertVerdict verdict, int shifts) {
        Map<String, Object> details = new HashMap<>();
        details.put("scanId", scan.id());
        details.put("shifts", shifts);
        details.put("policyVersion", policy.version());
        details.put("rule", verdict.rule());
        return details;
    }

    private static List<AlertCase> cases(Connection connection, Scan scan) throws SQLException {
        return Sql.list(
                connection,
                row -> new AlertCase(row.getLong(1), row.getString(2), Severity.values()[row.getInt(3)]),
                "SELECT a.machine_id, SUBSTRING_INDEX(a.reasons, ',', 1) AS cause, MAX(" + rank("a.severity") + ")"
                        + NEWS + " GROUP BY a.machine_id, cause ORDER BY a.machine_id, cause",
                scan.id());
    }

    /**
     * The latest alert of each machine and cause that is open or was raised since; locked, so that nobody closes one
     * while it is decided upon.
     */
    private static List<EarlierAlert> earlier(Connection connection, Instant since) throws SQLException {
        Map<String, EarlierAlert> latest = new HashMap<>();
        Sql.list(
                connection,
                row -> {
                    EarlierAlert alert = earlier(row);
                    return latest.put(alert.machineId() + " " + alert.cause(), alert);
                },
                "SELECT id, machine_id, cause, severity, state, raised_at_utc FROM alert"
                        + " WHERE state IN ('ACTIVE', 'ACKNOWLEDGED') OR raised_at_utc >= ? ORDER BY id FOR UPDATE",
                UtcDateTime.of(since));
        return List.copyOf(latest.values());
    }

    /** For each machine and cause the mute of the most severe alert that is muted still. */
    private static List<Mute> mutes(Connection connection, Instant now) throws SQLException {
        Map<String, Mute> strongest = new HashMap<>();
        Sql.list(
                connection,
                row -> {
                    Mute mute = new Mute(
                            row.getLong("id"),
                            row.getLong("machine_id"),
                            row.getString("cause"),
                            Severity.valueOf(row.getString("severity")),
                            UtcDateTime.instant(row.getObject("muted_until_utc", LocalDateTime.class)));
                    return strongest.put(mute.machineId() + " " + mute.cause(), mute);
                },
                "SELECT id, machine_id, cause, severity, muted_until_utc FROM alert WHERE muted_until_utc > ? ORDER BY "
                        + rank("severity") + ", muted_until_utc, id",
                UtcDateTime.of(now));
        return List.copyOf(strongest.values());
    }

    private static EarlierAlert earlier(ResultSet row) throws SQLException {
        return new EarlierAlert(
                row.getLong("id"),
                row.getLong("machine_id"),
                row.getString("cause"),
                Severity.valueOf(row.getString("severity")),
                AlertState.valueOf(row.getString("state")).open(),
                UtcDateTime.instant(row.getObject("raised_at_utc", LocalDateTime.class)));
    }

    /** The most severe anomaly of a case, of these the one with the lowest decision score. */
    private static long worst(Connection connection, Scan scan, SeverityPolicyVersion policy, AlertCase trouble)
            throws SQLException {
        return Sql.number(
                connection,
                "SELECT a.id" + OF_CASE + " ORDER BY " + rank("a.severity")
                        + " DESC, a.decision_score IS NULL, a.decision_score, a.id LIMIT 1",
                parameters(scan, policy, trouble));
    }

    /** Adds those anomalies of a case to an alert that would raise one by themselves. */
    private static int link(
            Connection connection,
            long alert,
            Scan scan,
            SeverityPolicyVersion policy,
            AlertCase trouble,
            boolean muted)
            throws SQLException {
        List<Object[]> rows = Sql.list(
                connection,
                row -> new Object[] {
                    alert, row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4), muted,
                },
                "SELECT a.id, a.performance_record_id, a.record_version, a.severity" + OF_CASE + " ORDER BY a.id",
                parameters(scan, policy, trouble));
        Sql.batch(
                connection,
                "INSERT INTO alert_anomaly (alert_id, anomaly_detection_id, performance_record_id, record_version,"
                        + " severity, muted) VALUES (?, ?, ?, ?, ?, ?)",
                rows);
        return rows.size();
    }

    private static Object[] parameters(Scan scan, SeverityPolicyVersion policy, AlertCase trouble) {
        return new Object[] {
            scan.id(),
            trouble.machineId(),
            trouble.cause(),
            policy.alerts().from().ordinal()
        };
    }

    /** A severity as a number that rises with it. */
    private static String rank(String column) {
        return "(FIELD(" + column + ", 'NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL') - 1)";
    }
}
