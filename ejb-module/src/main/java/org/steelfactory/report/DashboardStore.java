package org.steelfactory.report;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.steelfactory.production.Period;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * What the dashboard reads besides the figures: each query is bounded, by an index or by how much is open at a time.
 * Works on the connection it is given.
 */
public final class DashboardStore {

    private static final int LISTED = 6;
    private static final String OPEN_ALERT = "a.state IN ('ACTIVE', 'ACKNOWLEDGED')";
    private static final String WORST_FIRST = "FIELD(a.severity, 'CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'NONE')";

    /** Open alerts, the most severe first and of these the latest. */
    public List<OpenAlert> openAlerts(Connection connection) throws SQLException {
        return openAlerts(connection, "");
    }

    /** The same of one machine. */
    public List<OpenAlert> openAlertsOf(Connection connection, long machineId) throws SQLException {
        return openAlerts(connection, " AND a.machine_id = ?", machineId);
    }

    private static List<OpenAlert> openAlerts(Connection connection, String condition, Object... parameters)
            throws SQLException {
        return Sql.list(
                connection,
                row -> new OpenAlert(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, Long.class),
                        Sql.moment(row, 7)),
                "SELECT a.id, m.name, a.message, a.severity, a.state, a.anomaly_detection_id, a.raised_at_utc"
                        + " FROM alert a JOIN machine m ON m.id = a.machine_id WHERE " + OPEN_ALERT + condition
                        + " ORDER BY " + WORST_FIRST + ", a.raised_at_utc DESC, a.id DESC LIMIT " + LISTED,
                parameters);
    }

    /** How many alerts are open, for each machine that has some. */
    public Map<Long, Long> openAlertsByMachine(Connection connection) throws SQLException {
        Map<Long, Long> counts = new HashMap<>();
        Sql.list(
                connection,
                row -> counts.put(row.getLong(1), row.getLong(2)),
                "SELECT a.machine_id, COUNT(*) FROM alert a WHERE " + OPEN_ALERT + " GROUP BY a.machine_id");
        return counts;
    }

    public Unacknowledged unacknowledged(Connection connection) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        Set<Instant> oldest = new TreeSet<>();
        Sql.list(
                connection,
                row -> {
                    oldest.add(Sql.moment(row, 3));
                    return counts.put(row.getString(1), row.getLong(2));
                },
                "SELECT a.severity, COUNT(*), MIN(a.raised_at_utc) FROM alert a WHERE a.state = 'ACTIVE'"
                        + " GROUP BY a.severity ORDER BY " + WORST_FIRST);
        return new Unacknowledged(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts,
                oldest.stream().findFirst().orElse(null));
    }

    /** The anomalies that were found last. */
    public List<RecentAnomaly> recentAnomalies(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                row -> new RecentAnomaly(
                        row.getLong(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, Double.class),
                        row.getObject(5, Double.class),
                        row.getObject(6, Double.class),
                        row.getString(7),
                        Sql.moment(row, 8)),
                "SELECT d.id, m.name, d.performance_record_id, d.anomaly_score, d.score_offset, d.decision_score,"
                        + " d.severity, d.detected_at_utc FROM anomaly_detection d"
                        + " JOIN machine m ON m.id = d.machine_id WHERE d.is_anomaly"
                        + " ORDER BY d.detected_at_utc DESC, d.id DESC LIMIT " + LISTED);
    }

    /** Work orders that aren't done with, what is due first; those without a date last. */
    public List<OpenWorkOrder> openWorkOrders(Connection connection) throws SQLException {
        return openWorkOrders(connection, "");
    }

    /** The same of one machine. */
    public List<OpenWorkOrder> openWorkOrdersOf(Connection connection, long machineId) throws SQLException {
        return openWorkOrders(connection, " AND w.machine_id = ?", machineId);
    }

    private static List<OpenWorkOrder> openWorkOrders(Connection connection, String condition, Object... parameters)
            throws SQLException {
        return Sql.list(
                connection,
                row -> new OpenWorkOrder(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, Long.class),
                        Sql.moment(row, 8)),
                "SELECT w.id, m.name, w.title, w.priority, w.state, w.requested_by, w.alert_id, w.due_at_utc"
                        + " FROM work_order w JOIN machine m ON m.id = w.machine_id"
                        + " WHERE w.state IN ('REQUESTED', 'APPROVED', 'SCHEDULED', 'IN_PROGRESS', 'COMPLETED')"
                        + condition + " ORDER BY w.due_at_utc IS NULL, w.due_at_utc, w.id LIMIT " + LISTED,
                parameters);
    }

    /**
     * The OEE of each machine's last shifts, the latest last; {@code null} where a shift has none.
     *
     * @param before only of shifts that began before
     * @param shifts at most so many of each machine
     */
    public Map<Long, List<Double>> recentOee(
            Connection connection, Collection<Long> machines, Instant before, int shifts) throws SQLException {
        Map<Long, List<Double>> recent = new HashMap<>();
        if (machines.isEmpty()) {
            return recent;
        }
        String ofOne = "(SELECT machine_id, oee, shift_start_utc FROM performance_record WHERE machine_id = ?"
                + " AND shift_start_utc < ? ORDER BY shift_start_utc DESC LIMIT " + shifts + ")";
        List<Object> parameters = new ArrayList<>();
        machines.forEach(machine -> Collections.addAll(parameters, machine, UtcDateTime.of(before)));
        Sql.list(
                connection,
                row -> recent.computeIfAbsent(row.getLong(1), machine -> new ArrayList<>())
                        .add(row.getObject(2, Double.class)),
                String.join(" UNION ALL ", Collections.nCopies(machines.size(), ofOne)) + " ORDER BY shift_start_utc",
                parameters.toArray());
        return recent;
    }

    /** Of these machines those that weren't planned to run in any of the period's recorded shifts. */
    public List<Long> idle(Connection connection, Collection<Long> machines, Period period) throws SQLException {
        if (machines.isEmpty()) {
            return List.of();
        }
        List<Object> parameters = new ArrayList<>(machines);
        Collections.addAll(parameters, UtcDateTime.of(period.from()), UtcDateTime.of(period.to()));
        return Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT machine_id FROM performance_record WHERE machine_id IN ("
                        + String.join(", ", Collections.nCopies(machines.size(), "?"))
                        + ") AND shift_start_utc >= ? AND shift_start_utc < ? GROUP BY machine_id"
                        + " HAVING SUM(data_fault) = 0 AND MAX(operating_time_s + down_time_s) = 0",
                parameters.toArray());
    }

    /** When the latest recorded shift began. */
    public Optional<Instant> newestRecord(Connection connection) throws SQLException {
        return Sql.first(
                connection,
                row -> Sql.moment(row, 1),
                "SELECT shift_start_utc FROM performance_record ORDER BY shift_start_utc DESC LIMIT 1");
    }
}
