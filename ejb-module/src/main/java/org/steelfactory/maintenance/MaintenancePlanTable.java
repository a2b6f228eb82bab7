package org.steelfactory.maintenance;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/**
 * The rows of tables {@code maintenance_plan} and {@code maintenance_occurrence}, on the connection it is given. Deleted
 * plans are told apart by nobody else.
 */
public final class MaintenancePlanTable {

    private static final String SELECT =
            "SELECT p.*, m.name AS machine_name, m.status AS machine_status, o.due_at_utc AS last_due_at_utc,"
                    + " o.outcome AS last_outcome, o.work_order_id AS last_work_order_id,"
                    + " (SELECT COUNT(*) FROM maintenance_occurrence a WHERE a.plan_id = p.id AND a.outcome = 'OPENED') AS orders"
                    + " FROM maintenance_plan p JOIN machine m ON m.id = p.machine_id"
                    + " LEFT JOIN maintenance_occurrence o ON o.plan_id = p.id AND o.due_at_utc ="
                    + " (SELECT MAX(l.due_at_utc) FROM maintenance_occurrence l WHERE l.plan_id = p.id)"
                    + " WHERE p.deleted_at_utc IS NULL";

    /**
     * Adds a plan.
     *
     * @param nextDueAt {@code null} where it is paused
     * @param opensAt {@code null} where it is paused
     * @return its id
     */
    public long insert(
            Connection connection,
            long machine,
            MaintenancePlanDetails details,
            Instant nextDueAt,
            Instant opensAt,
            String by,
            Instant now)
            throws SQLException {
        Object[] values = {
            machine,
            details.title(),
            details.description(),
            details.priority().name(),
            details.recurrence().every(),
            details.recurrence().unit().name(),
            details.recurrence().start(),
            minutes(details.recurrence().time()),
            details.leadDays(),
            details.active(),
            column(nextDueAt),
            column(opensAt),
            by,
            column(now),
            by,
            column(now)
        };
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO maintenance_plan (machine_id, title, description, priority, every_count, every_unit,"
                        + " start_day, time_of_day_min, lead_days, active, next_due_at_utc, opens_at_utc,"
                        + " created_by, created_at_utc, changed_by, changed_at_utc)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
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

    public Optional<MaintenancePlan> find(Connection connection, long id) throws SQLException {
        return Sql.first(connection, MaintenancePlanTable::plan, SELECT + " AND p.id = ?", id);
    }

    /** The plan, kept from changing and coming until the transaction ends. */
    public Optional<MaintenancePlan> lock(Connection connection, long id) throws SQLException {
        Sql.list(connection, row -> row.getLong(1), "SELECT id FROM maintenance_plan WHERE id = ? FOR UPDATE", id);
        return find(connection, id);
    }

    /** A page of plans, those first that come next and those last that are paused. */
    public Page<MaintenancePlan> page(Connection connection, PageRequest request) throws SQLException {
        request.requireSortable(List.of());
        List<MaintenancePlan> plans = Sql.list(
                connection,
                MaintenancePlanTable::plan,
                SELECT + " ORDER BY p.active DESC, p.next_due_at_utc, p.id LIMIT ? OFFSET ?",
                request.size(),
                request.offset());
        long total = Sql.number(connection, "SELECT COUNT(*) FROM maintenance_plan WHERE deleted_at_utc IS NULL");
        return Page.of(plans, total, request);
    }

    /** Those whose work is to be asked for by now, the longest waiting first. */
    public List<Long> opening(Connection connection, Instant now) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM maintenance_plan WHERE opens_at_utc <= ? ORDER BY opens_at_utc, id",
                column(now));
    }

    /** Changes a plan to what is given. */
    public void change(
            Connection connection,
            long id,
            long machine,
            MaintenancePlanDetails details,
            Instant nextDueAt,
            Instant opensAt,
            String by,
            Instant now)
            throws SQLException {
        Sql.update(
                connection,
                "UPDATE maintenance_plan SET machine_id = ?, title = ?, description = ?, priority = ?, every_count = ?,"
                        + " every_unit = ?, start_day = ?, time_of_day_min = ?, lead_days = ?, active = ?,"
                        + " next_due_at_utc = ?, opens_at_utc = ?, changed_by = ?, changed_at_utc = ?,"
                        + " version = version + 1 WHERE id = ?",
                machine,
                details.title(),
                details.description(),
                details.priority().name(),
                details.recurrence().every(),
                details.recurrence().unit().name(),
                details.recurrence().start(),
                minutes(details.recurrence().time()),
                details.leadDays(),
                details.active(),
                column(nextDueAt),
                column(opensAt),
                by,
                column(now),
                id);
    }

    public void delete(Connection connection, long id, String by, Instant now) throws SQLException {
        Sql.update(
                connection,
                "UPDATE maintenance_plan SET next_due_at_utc = NULL, opens_at_utc = NULL, deleted_at_utc = ?,"
                        + " changed_by = ?, changed_at_utc = ?, version = version + 1 WHERE id = ?",
                column(now),
                by,
                column(now),
                id);
    }

    /**
     * Notes what became of an occurrence, and which one is waited for now.
     *
     * @param order {@code null} where there is none
     * @throws SQLException with code 1062 when somebody has noted it already
     */
    public void came(
            Connection connection,
            long id,
            Instant dueAt,
            OccurrenceOutcome outcome,
            Long order,
            Instant now,
            Instant nextDueAt,
            Instant opensAt)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO maintenance_occurrence (plan_id, due_at_utc, outcome, work_order_id, handled_at_utc)"
                        + " VALUES (?, ?, ?, ?, ?)",
                id,
                column(dueAt),
                outcome.name(),
                order,
                column(now));
        Sql.update(
                connection,
                "UPDATE maintenance_plan SET next_due_at_utc = ?, opens_at_utc = ? WHERE id = ?",
                column(nextDueAt),
                column(opensAt),
                id);
    }

    /** The plans that asked for an order, the first first; deleted ones too. */
    List<WorkOrderOrigin> origins(Connection connection, long order) throws SQLException {
        return Sql.list(
                connection,
                row -> new WorkOrderOrigin(
                        WorkOrderOrigin.Kind.PLAN,
                        row.getLong(1),
                        row.getString(2),
                        row.getBoolean(3),
                        Sql.moment(row, 4),
                        null),
                "SELECT p.id, p.title, p.deleted_at_utc IS NULL, o.due_at_utc FROM maintenance_occurrence o"
                        + " JOIN maintenance_plan p ON p.id = o.plan_id WHERE o.work_order_id = ?"
                        + " ORDER BY o.handled_at_utc, p.id",
                order);
    }

    private static MaintenancePlan plan(ResultSet row) throws SQLException {
        String outcome = row.getString("last_outcome");
        return new MaintenancePlan(
                row.getLong("id"),
                row.getLong("machine_id"),
                MachineStatus.valueOf(row.getString("machine_status")) == MachineStatus.RETIRED,
                new MaintenancePlanDetails(
                        row.getString("machine_name"),
                        row.getString("title"),
                        row.getString("description"),
                        Priority.valueOf(row.getString("priority")),
                        new Recurrence(
                                row.getInt("every_count"),
                                RecurrenceUnit.valueOf(row.getString("every_unit")),
                                row.getObject("start_day", LocalDate.class),
                                LocalTime.MIN.plusMinutes(row.getLong("time_of_day_min"))),
                        row.getInt("lead_days"),
                        row.getBoolean("active")),
                moment(row, "next_due_at_utc"),
                moment(row, "opens_at_utc"),
                moment(row, "last_due_at_utc"),
                outcome == null ? null : OccurrenceOutcome.valueOf(outcome),
                Sql.count(row, "last_work_order_id"),
                row.getLong("orders"),
                row.getString("created_by"),
                moment(row, "created_at_utc"),
                row.getString("changed_by"),
                moment(row, "changed_at_utc"),
                row.getLong("version"));
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcDateTime.instant(value);
    }

    private static LocalDateTime column(Instant moment) {
        return moment == null ? null : UtcDateTime.of(moment);
    }
}
