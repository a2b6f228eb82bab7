package org.steelfactory.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * The rows of tables {@code maintenance_trigger} and {@code maintenance_firing}, on the connection it is given. Deleted
 * triggers are told apart by nobody else.
 */
public final class MaintenanceTriggerTable {

    private static final String SELECT =
            "SELECT t.*, m.name AS machine_name, f.fired_at_utc AS last_fired_at_utc, n.name AS last_machine,"
                    + " f.work_order_id AS last_work_order_id,"
                    + " (SELECT COUNT(*) FROM maintenance_firing a WHERE a.trigger_id = t.id AND NOT a.joined) AS orders"
                    + " FROM maintenance_trigger t LEFT JOIN machine m ON m.id = t.machine_id"
                    + " LEFT JOIN maintenance_firing f ON f.id ="
                    + " (SELECT MAX(l.id) FROM maintenance_firing l WHERE l.trigger_id = t.id)"
                    + " LEFT JOIN machine n ON n.id = f.machine_id WHERE t.deleted_at_utc IS NULL";

    /**
     * Adds a trigger.
     *
     * @param machine {@code null} for every machine
     * @return its id
     */
    public long insert(Connection connection, Long machine, MaintenanceTriggerDetails details, String by, Instant now)
            throws SQLException {
        List<Object> values = values(machine, details);
        values.addAll(Arrays.asList(by, UtcDateTime.of(now), by, UtcDateTime.of(now)));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO maintenance_trigger (machine_id, title, description, priority, kind, window_days, oee_below,"
                        + " min_shifts, min_severity, min_anomalies, quiet_days, active,"
                        + " created_by, created_at_utc, changed_by, changed_at_utc)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(i + 1, values.get(i));
            }
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    public Optional<MaintenanceTrigger> find(Connection connection, long id) throws SQLException {
        return Sql.first(connection, MaintenanceTriggerTable::trigger, SELECT + " AND t.id = ?", id);
    }

    /** The trigger, kept from changing and firing until the transaction ends. */
    public Optional<MaintenanceTrigger> lock(Connection connection, long id) throws SQLException {
        Sql.list(connection, row -> row.getLong(1), "SELECT id FROM maintenance_trigger WHERE id = ? FOR UPDATE", id);
        return find(connection, id);
    }

    /** A page of triggers, those last that are paused. */
    public Page<MaintenanceTrigger> page(Connection connection, PageRequest request) throws SQLException {
        request.requireSortable(List.of());
        List<MaintenanceTrigger> triggers = Sql.list(
                connection,
                MaintenanceTriggerTable::trigger,
                SELECT + " ORDER BY t.active DESC, t.id LIMIT ? OFFSET ?",
                request.size(),
                request.offset());
        long total = Sql.number(connection, "SELECT COUNT(*) FROM maintenance_trigger WHERE deleted_at_utc IS NULL");
        return Page.of(triggers, total, request);
    }

    /** Those that ask for work at all. */
    public List<Long> active(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM maintenance_trigger WHERE active AND deleted_at_utc IS NULL ORDER BY id");
    }

    /** Changes a trigger to what is given. */
    public void change(
            Connection connection, long id, Long machine, MaintenanceTriggerDetails details, String by, Instant now)
            throws SQLException {
        List<Object> values = values(machine, details);
        values.addAll(Arrays.asList(by, UtcDateTime.of(now), id));
        Sql.update(
                connection,
                "UPDATE maintenance_trigger SET machine_id = ?, title = ?, description = ?, priority = ?, kind = ?,"
                        + " window_days = ?, oee_below = ?, min_shifts = ?, min_severity = ?, min_anomalies = ?,"
                        + " quiet_days = ?, active = ?, changed_by = ?, changed_at_utc = ?, version = version + 1"
                        + " WHERE id = ?",
                values.toArray());
    }

    public void delete(Connection connection, long id, String by, Instant now) throws SQLException {
        Sql.update(
                connection,
                "UPDATE maintenance_trigger SET deleted_at_utc = ?, changed_by = ?, changed_at_utc = ?,"
                        + " version = version + 1 WHERE id = ?",
                UtcDateTime.of(now),
                by,
                UtcDateTime.of(now),
                id);
    }

    /**
     * Whether a trigger keeps still about a machine: the order that it last asked for is open, or was closed later than this
     * moment.
     */
    public boolean still(Connection connection, long id, long machine, Instant closedAfter) throws SQLException {
        return Sql.first(
                        connection,
                        row -> row.getBoolean(1) || row.getBoolean(2),
                        "SELECT w.open_cause IS NOT NULL, COALESCE((SELECT MAX(e.at_utc) FROM work_order_event e"
                                + " WHERE e.work_order_id = w.id AND e.kind IN ('VERIFIED', 'REJECTED', 'CANCELLED')) > ?,"
                                + " FALSE) FROM maintenance_firing f JOIN work_order w ON w.id = f.work_order_id"
                                + " WHERE f.trigger_id = ? AND f.machine_id = ? ORDER BY f.id DESC LIMIT 1",
                        UtcDateTime.of(closedAfter),
                        id,
                        machine)
                .orElse(false);
    }

    /** Notes that a trigger has asked for work. */
    public void fired(Connection connection, long id, TriggerReading reading, long order, boolean joined, Instant now)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO maintenance_firing (trigger_id, machine_id, work_order_id, joined, fired_at_utc, oee,"
                        + " shifts, anomalies) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                reading.machineId(),
                order,
                joined,
                UtcDateTime.of(now),
                reading.oee(),
                reading.shifts(),
                reading.anomalies());
    }

    /** The triggers that asked for an order, the first first; deleted ones too. */
    List<WorkOrderOrigin> origins(Connection connection, long order) throws SQLException {
        return Sql.list(
                connection,
                row -> new WorkOrderOrigin(
                        WorkOrderOrigin.Kind.TRIGGER,
                        row.getLong("id"),
                        row.getString("title"),
                        row.getBoolean("present"),
                        moment(row, "fired_at_utc"),
                        new TriggerReading(
                                row.getLong("machine_id"),
                                Sql.number(row, "oee"),
                                Sql.count(row, "shifts"),
                                Sql.count(row, "anomalies"))),
                "SELECT t.id, t.title, t.deleted_at_utc IS NULL AS present, f.fired_at_utc, f.machine_id, f.oee, f.shifts,"
                        + " f.anomalies FROM maintenance_firing f JOIN maintenance_trigger t ON t.id = f.trigger_id"
                        + " WHERE f.work_order_id = ? ORDER BY f.id",
                order);
    }

    private static List<Object> values(Long machine, MaintenanceTriggerDetails details) {
        return new ArrayList<>(Arrays.asList(
                machine,
                details.title(),
                details.description(),
                details.priority().name(),
                details.kind().name(),
                details.windowDays(),
                details.oeeBelow(),
                details.minShifts(),
                details.minSeverity() == null ? null : details.minSeverity().name(),
                details.minAnomalies(),
                details.quietDays(),
                details.active()));
    }

    private static MaintenanceTrigger trigger(ResultSet row) throws SQLException {
        String severity = row.getString("min_severity");
        return new MaintenanceTrigger(
                row.getLong("id"),
                Sql.count(row, "machine_id"),
                new MaintenanceTriggerDetails(
                        row.getString("machine_name"),
                        row.getString("title"),
                        row.getString("description"),
                        Priority.valueOf(row.getString("priority")),
                        TriggerKind.valueOf(row.getString("kind")),
                        row.getInt("window_days"),
                        Sql.number(row, "oee_below"),
                        whole(row, "min_shifts"),
                        severity == null ? null : Severity.valueOf(severity),
                        whole(row, "min_anomalies"),
                        row.getInt("quiet_days"),
                        row.getBoolean("active")),
                moment(row, "last_fired_at_utc"),
                row.getString("last_machine"),
                Sql.count(row, "last_work_order_id"),
                row.getLong("orders"),
                row.getString("created_by"),
                moment(row, "created_at_utc"),
                row.getString("changed_by"),
                moment(row, "changed_at_utc"),
                row.getLong("version"));
    }

    private static Integer whole(ResultSet row, String column) throws SQLException {
        Long value = Sql.count(row, column);
        return value == null ? null : Integer.valueOf(value.intValue());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcDateTime.instant(value);
    }
}
