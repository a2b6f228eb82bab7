package org.steelfactory.alert;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.alert.AlertEvent.Kind;
import org.steelfactory.rules.handling.AlertTimes;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of tables {@code alert} and {@code alert_event}. Works on the connection it is given. */
public final class AlertTable {

    private static final String COLUMNS = "SELECT l.*, m.name AS machine_name,"
            + " (SELECT COUNT(DISTINCT k.performance_record_id) FROM alert_anomaly k WHERE k.alert_id = l.id AND NOT k.muted)"
            + " AS shifts,"
            + " (SELECT COUNT(DISTINCT k.performance_record_id) FROM alert_anomaly k WHERE k.alert_id = l.id AND k.muted)"
            + " AS muted_shifts";

    private static final String TABLES = " FROM alert l JOIN machine m ON m.id = l.machine_id";

    private static final String SELECT = COLUMNS + TABLES;

    private static final String CONFIRMED =
            "(l.state = 'RESOLVED' OR (l.open_cause IS NOT NULL AND l.answered_by IS NOT NULL))";

    private static final String FALSE_ALARM = "(l.state = 'DISMISSED' AND l.dismissal_kind = 'FALSE_ALARM')";

    private static final String SEVERITY_ORDER = "FIELD(l.severity, 'NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')";

    /** Fields that alerts can be sorted by, and what stands for them. */
    private static final Map<String, String> SORTABLE = sortable();

    /**
     * A page of alerts, newest first where nothing else is asked for.
     *
     * @throws org.steelfactory.shared.InvalidInputException when they can't be sorted by the field that is asked for
     */
    public Page<Alert> find(Connection connection, AlertFilter filter, PageRequest request) throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String where = where(filter, parameters);
        long total = Sql.number(connection, "SELECT COUNT(*) FROM alert l" + where, parameters.toArray());
        parameters.add(request.size());
        parameters.add(request.offset());
        List<Alert> found = Sql.list(
                connection,
                AlertTable::alert,
                SELECT + where + " ORDER BY " + order(request) + "l.raised_at_utc DESC, l.id DESC LIMIT ? OFFSET ?",
                parameters.toArray());
        return Page.of(found, total, request);
    }

    public Optional<Alert> find(Connection connection, long id) throws SQLException {
        return Sql.first(connection, AlertTable::alert, SELECT + " WHERE l.id = ?", id);
    }

    /** The alert, kept from changing until the transaction ends. */
    Optional<Alert> lock(Connection connection, long id) throws SQLException {
        Sql.list(connection, row -> row.getLong(1), "SELECT id FROM alert WHERE id = ? FOR UPDATE", id);
        return find(connection, id);
    }

    /** The latest other alerts of an alert's machine, newest first. */
    List<Alert> others(Connection connection, Alert alert, int most) throws SQLException {
        return Sql.list(
                connection,
                AlertTable::alert,
                SELECT + " WHERE l.machine_id = ? AND l.id <> ? ORDER BY l.raised_at_utc DESC, l.id DESC LIMIT ?",
                alert.machineId(),
                alert.id(),
                most);
    }

    /** The latest alert that tells of each of these records; by the record's id, without those that have none. */
    Map<Long, Alert> latestOfRecords(Connection connection, List<Long> records) throws SQLException {
        Map<Long, Alert> latest = new LinkedHashMap<>();
        if (!records.isEmpty()) {
            Sql.list(
                    connection,
                    row -> latest.put(row.getLong("of_record"), alert(row)),
                    COLUMNS + ", t.of_record" + TABLES + " JOIN"
                            + " (SELECT performance_record_id AS of_record, MAX(alert_id) AS alert_id FROM alert_anomaly"
                            + " WHERE performance_record_id IN ("
                            + String.join(", ", Collections.nCopies(records.size(), "?"))
                            + ") GROUP BY performance_record_id) t ON t.alert_id = l.id",
                    records.toArray());
        }
        return latest;
    }

    /** How many alerts are in each state and severity, without those that there are none of. */
    Map<AlertState, Map<Severity, Long>> counts(Connection connection) throws SQLException {
        Map<AlertState, Map<Severity, Long>> counts = new LinkedHashMap<>();
        Sql.stream(
                connection,
                row -> counts.computeIfAbsent(AlertState.valueOf(row.getString(1)), state -> new LinkedHashMap<>())
                        .put(Severity.valueOf(row.getString(2)), row.getLong(3)),
                "SELECT state, severity, COUNT(*) FROM alert GROUP BY state, severity");
        return counts;
    }

    /** The ids of an alert's anomalies, the most severe first. */
    List<Long> anomalies(Connection connection, long id, int most) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT anomaly_detection_id FROM alert_anomaly WHERE alert_id = ? AND NOT muted ORDER BY"
                        + " FIELD(severity, 'CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'NONE'), anomaly_detection_id DESC LIMIT ?",
                id,
                most);
    }

    List<AlertEvent> events(Connection connection, long id) throws SQLException {
        return Sql.list(connection, AlertTable::event, "SELECT * FROM alert_event WHERE alert_id = ? ORDER BY id", id);
    }

    /** Adds an ACTIVE alert. */
    long insert(Connection connection, NewAlert alert) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO alert (machine_id, cause, open_cause, message, severity, state, anomaly_detection_id,"
                        + " scan_id, policy_version, rule, raised_at_utc, last_seen_at_utc, seen_until_utc,"
                        + " acknowledge_within_s, settle_within_s, escalation_level, due_at_utc, escalates_to, version)"
                        + " VALUES (?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                Statement.RETURN_GENERATED_KEYS)) {
            Object[] values = {
                alert.machineId(),
                alert.cause(),
                alert.cause(),
                alert.message(),
                alert.severity().name(),
                alert.anomalyId(),
                alert.scanId(),
                alert.policyVersion(),
                alert.rule(),
                UtcDateTime.of(alert.raisedAt()),
                UtcDateTime.of(alert.raisedAt()),
                UtcDateTime.of(alert.seenUntil()),
                alert.times().acknowledge().toSeconds(),
                alert.times().settle().toSeconds(),
                alert.until().level(),
                utc(alert.until().dueAt()),
                alert.until().tells()
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /**
     * Notes that more of the same was found.
     *
     * @param seenUntil the machine's newest recorded shift
     */
    void seen(Connection connection, long id, Instant seenUntil, Instant now) throws SQLException {
        Sql.update(
                connection,
                "UPDATE alert SET last_seen_at_utc = ?, seen_until_utc = ?, unseen_since_scan = NULL,"
                        + " version = version + 1 WHERE id = ?",
                UtcDateTime.of(now),
                UtcDateTime.of(seenUntil),
                id);
    }

    /** Notes that worse of the same was found; who acknowledged the alert has to look again. */
    void worsen(Connection connection, long id, Severity severity, long anomaly, AlertTimes times, AlertWait wait)
            throws SQLException {
        Sql.update(
                connection,
                "UPDATE alert SET severity = ?, anomaly_detection_id = ?, state = 'ACTIVE', acknowledge_within_s = ?,"
                        + " settle_within_s = ? WHERE id = ?",
                severity.name(),
                anomaly,
                times.acknowledge().toSeconds(),
                times.settle().toSeconds(),
                id);
        await(connection, id, wait);
    }

    /** Notes that newer shifts of the machine are without the cause. */
    void unseen(Connection connection, long id, long scan) throws SQLException {
        Sql.update(connection, "UPDATE alert SET unseen_since_scan = ?, version = version + 1 WHERE id = ?", scan, id);
    }

    /** Says until when it waits. */
    void await(Connection connection, long id, AlertWait wait) throws SQLException {
        Sql.update(
                connection,
                "UPDATE alert SET escalation_level = ?, due_at_utc = ?, escalates_to = ?, version = version + 1"
                        + " WHERE id = ?",
                wait.level(),
                utc(wait.dueAt()),
                wait.tells(),
                id);
    }

    /** @param order what was requested because of it; {@code null} for nothing any more */
    void answer(Connection connection, long id, String order) throws SQLException {
        Sql.update(connection, "UPDATE alert SET answered_by = ? WHERE id = ?", order, id);
    }

    /** The open alerts that the same was requested for, the oldest first. */
    List<Long> answeredBy(Connection connection, String order) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM alert WHERE answered_by = ? AND open_cause IS NOT NULL ORDER BY id",
                order);
    }

    void acknowledge(Connection connection, long id, AlertWait wait) throws SQLException {
        Sql.update(connection, "UPDATE alert SET state = 'ACKNOWLEDGED' WHERE id = ?", id);
        await(connection, id, wait);
    }

    void resolve(Connection connection, long id) throws SQLException {
        Sql.update(connection, "UPDATE alert SET state = 'RESOLVED', open_cause = NULL WHERE id = ?", id);
        await(connection, id, AlertWait.NONE);
    }

    /** @param mutedUntil {@code null} where it mutes nothing */
    void dismiss(Connection connection, long id, AlertDismissal dismissal, Instant mutedUntil) throws SQLException {
        Sql.update(
                connection,
                "UPDATE alert SET state = 'DISMISSED', open_cause = NULL, dismissal_kind = ?, dismissal_reason = ?,"
                        + " muted_until_utc = ? WHERE id = ?",
                dismissal.kind().name(),
                dismissal.reason(),
                utc(mutedUntil),
                id);
        await(connection, id, AlertWait.NONE);
    }

    /** How right the alerts were, by machine or by detector; without those of which nobody has judged an alert. */
    public List<AlertPrecision> precision(Connection connection, boolean byMachine) throws SQLException {
        String of = byMachine ? "m.id, m.name" : "s.detector";
        return Sql.list(
                connection,
                row -> new AlertPrecision(
                        row.getString(byMachine ? "name" : "detector"),
                        byMachine ? row.getLong("id") : null,
                        row.getLong("confirmed"),
                        row.getLong("false_alarms")),
                "SELECT " + of + ", SUM(" + CONFIRMED + ") AS confirmed, SUM(" + FALSE_ALARM + ") AS false_alarms"
                        + " FROM alert l "
                        + (byMachine ? "JOIN machine m ON m.id = l.machine_id" : "JOIN scan s ON s.id = l.scan_id")
                        + " WHERE " + CONFIRMED + " OR " + FALSE_ALARM + " GROUP BY " + of + " ORDER BY "
                        + (byMachine ? "m.name" : "s.detector"));
    }

    /** @param assignee user name; {@code null} for nobody */
    void assign(Connection connection, long id, String assignee) throws SQLException {
        Sql.update(connection, "UPDATE alert SET assignee = ?, version = version + 1 WHERE id = ?", assignee, id);
    }

    void add(Connection connection, long id, AlertEvent event) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO alert_event (alert_id, kind, made_by, at_utc, comment, severity, assignee, scan_id, shifts,"
                        + " detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                event.kind().name(),
                event.by(),
                UtcDateTime.of(event.at()),
                event.comment(),
                event.severity() == null ? null : event.severity().name(),
                event.assignee(),
                event.scanId(),
                event.shifts(),
                event.detail());
    }

    private static String where(AlertFilter filter, List<Object> parameters) {
        List<String> terms = new ArrayList<>();
        among("l.state", filter.states(), terms, parameters);
        among("l.severity", filter.severities(), terms, parameters);
        filter.machine().ifPresent(machine -> {
            terms.add("l.machine_id = COALESCE((SELECT id FROM machine WHERE name = ?), ?)");
            parameters.add(machine);
            parameters.add(machine.matches("\\d{1,18}") ? Long.parseLong(machine) : -1);
        });
        filter.scan().ifPresent(scan -> {
            terms.add("l.scan_id = ?");
            parameters.add(scan);
        });
        filter.assignee().ifPresent(assignee -> {
            terms.add("l.assignee = ?");
            parameters.add(assignee);
        });
        return terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms);
    }

    private static void among(
            String column, Set<? extends Enum<?>> values, List<String> terms, List<Object> parameters) {
        if (!values.isEmpty()) {
            terms.add(column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")");
            values.stream().map(Enum::name).forEach(parameters::add);
        }
    }

    private static String order(PageRequest request) {
        return request.requireSortable(SORTABLE.keySet())
                .map(SORTABLE::get)
                .map(column -> column + (request.descending() ? " DESC, " : " ASC, "))
                .orElse("");
    }

    private static Map<String, String> sortable() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", "l.id");
        columns.put("machine", "m.name");
        columns.put("severity", SEVERITY_ORDER);
        columns.put("urgency", "(" + SEVERITY_ORDER + " * 10 + l.escalation_level)");
        columns.put("dueAt", "l.due_at_utc");
        columns.put("state", "FIELD(l.state, 'ACTIVE', 'ACKNOWLEDGED', 'RESOLVED', 'DISMISSED')");
        columns.put("raisedAt", "l.raised_at_utc");
        columns.put("lastSeenAt", "l.last_seen_at_utc");
        return columns;
    }

    private static Alert alert(ResultSet row) throws SQLException {
        String kind = row.getString("dismissal_kind");
        return new Alert(
                row.getLong("id"),
                row.getLong("machine_id"),
                row.getString("machine_name"),
                row.getString("cause"),
                row.getString("message"),
                Severity.valueOf(row.getString("severity")),
                AlertState.valueOf(row.getString("state")),
                row.getObject("anomaly_detection_id", Long.class),
                row.getObject("scan_id", Long.class),
                row.getLong("shifts"),
                instant(row, "raised_at_utc"),
                instant(row, "last_seen_at_utc"),
                row.getObject("unseen_since_scan", Long.class),
                row.getString("assignee"),
                new AlertTimes(
                        Duration.ofSeconds(row.getLong("acknowledge_within_s")),
                        Duration.ofSeconds(row.getLong("settle_within_s"))),
                row.getInt("escalation_level"),
                instant(row, "due_at_utc"),
                row.getString("escalates_to"),
                row.getString("answered_by"),
                kind == null ? null : DismissalKind.valueOf(kind),
                row.getString("dismissal_reason"),
                instant(row, "muted_until_utc"),
                row.getLong("muted_shifts"),
                row.getString("rule"),
                row.getObject("policy_version", Integer.class),
                row.getLong("version"));
    }

    private static AlertEvent event(ResultSet row) throws SQLException {
        String severity = row.getString("severity");
        return new AlertEvent(
                Kind.valueOf(row.getString("kind")),
                row.getString("made_by"),
                instant(row, "at_utc"),
                row.getString("comment"),
                severity == null ? null : Severity.valueOf(severity),
                row.getString("assignee"),
                row.getObject("scan_id", Long.class),
                row.getObject("shifts", Integer.class),
                row.getString("detail"));
    }

    private static LocalDateTime utc(Instant moment) {
        return moment == null ? null : UtcDateTime.of(moment);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcDateTime.instant(value);
    }
}
