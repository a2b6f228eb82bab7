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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of tables {@code work_order}, {@code work_order_event} and {@code downtime_reason}, on a given connection. */
final class WorkOrderTable {

    private static final String TABLES = " FROM work_order w JOIN machine m ON m.id = w.machine_id";

    private static final String SELECT = "SELECT w.*, m.name AS machine_name" + TABLES;

    /** Fields that work orders can be sorted by, and what stands for them. */
    private static final Map<String, String> SORTABLE = sortable();

    /**
     * A page of work orders, newest first where nothing else is asked for.
     *
     * @throws org.steelfactory.shared.InvalidInputException when they can't be sorted by the field that is asked for
     */
    Page<WorkOrder> find(Connection connection, WorkOrderFilter filter, PageRequest request) throws SQLException {
        String order = request.requireSortable(SORTABLE.keySet())
                .map(SORTABLE::get)
                .map(column -> column + (request.descending() ? " DESC, " : " ASC, "))
                .orElse("");
        List<Object> parameters = new ArrayList<>();
        String where = where(filter, parameters);
        long total = Sql.number(connection, "SELECT COUNT(*)" + TABLES + where, parameters.toArray());
        parameters.add(request.size());
        parameters.add(request.offset());
        List<WorkOrder> found = Sql.list(
                connection,
                WorkOrderTable::order,
                SELECT + where + " ORDER BY " + order + "w.id DESC LIMIT ? OFFSET ?",
                parameters.toArray());
        return Page.of(found, total, request);
    }

    Optional<WorkOrder> find(Connection connection, long id) throws SQLException {
        return Sql.first(connection, WorkOrderTable::order, SELECT + " WHERE w.id = ?", id);
    }

    /** The order, kept from changing until the transaction ends. */
    Optional<WorkOrder> lock(Connection connection, long id) throws SQLException {
        Sql.list(connection, row -> row.getLong(1), "SELECT id FROM work_order WHERE id = ? FOR UPDATE", id);
        return find(connection, id);
    }

    /** The machine's open order for a cause; nobody else asks for one at this machine until the transaction ends. */
    Optional<WorkOrder> openFor(Connection connection, long machine, String cause) throws SQLException {
        Sql.list(connection, row -> row.getLong(1), "SELECT id FROM machine WHERE id = ? FOR UPDATE", machine);
        return Sql.first(
                connection,
                WorkOrderTable::order,
                SELECT + " WHERE w.machine_id = ? AND w.open_cause = ?",
                machine,
                cause);
    }

    /** How many orders are in each state, without those that there are none of. */
    Map<WorkOrderState, Long> counts(Connection connection) throws SQLException {
        Map<WorkOrderState, Long> counts = new LinkedHashMap<>();
        Sql.stream(
                connection,
                row -> counts.put(WorkOrderState.valueOf(row.getString(1)), row.getLong(2)),
                "SELECT state, COUNT(*) FROM work_order GROUP BY state");
        return counts;
    }

    List<WorkOrderEvent> events(Connection connection, long id) throws SQLException {
        return Sql.list(
                connection,
                WorkOrderTable::event,
                "SELECT * FROM work_order_event WHERE work_order_id = ? ORDER BY id",
                id);
    }

    List<DowntimeReason> downtimeReasons(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                row -> new DowntimeReason(row.getString("code"), row.getBoolean("planned")),
                "SELECT code, planned FROM downtime_reason ORDER BY position");
    }

    /** Adds a REQUESTED order. */
    long insert(Connection connection, NewWorkOrder order) throws SQLException {
        Object[] values = {
            order.machineId(),
            order.alertId(),
            order.title(),
            order.description(),
            order.priority().name(),
            order.cause(),
            order.cause(),
            order.requestedBy(),
            UtcDateTime.of(order.requestedAt()),
            UtcDateTime.of(order.decisionDueAt()),
            UtcDateTime.of(order.dueAt())
        };
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO work_order (machine_id, alert_id, title, description, priority, cause, open_cause,"
                        + " requested_by, requested_at_utc, decision_due_utc, due_at_utc, state, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'REQUESTED', 0)",
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

    void decide(Connection connection, long id, WorkOrderState state, String by, Instant at, String reason)
            throws SQLException {
        set(
                connection,
                id,
                state,
                "decided_by = ?, decided_at_utc = ?, decision_reason = ?",
                by,
                UtcDateTime.of(at),
                reason);
    }

    void schedule(Connection connection, long id, WorkSchedule schedule) throws SQLException {
        set(
                connection,
                id,
                WorkOrderState.SCHEDULED,
                "scheduled_at_utc = ?, planned_stop_s = ?, assignee = ?",
                UtcDateTime.of(schedule.at()),
                seconds(schedule.plannedStopMin()),
                schedule.assignee());
    }

    void begin(Connection connection, long id, String by, Instant at) throws SQLException {
        set(
                connection,
                id,
                WorkOrderState.IN_PROGRESS,
                "started_by = ?, started_at_utc = ?, assignee = COALESCE(assignee, ?)",
                by,
                UtcDateTime.of(at),
                by);
    }

    /** What is reported of labour is noted by {@link LabourTable}. */
    void complete(Connection connection, long id, WorkReport report, String by, Instant at) throws SQLException {
        set(
                connection,
                id,
                WorkOrderState.COMPLETED,
                "completed_by = ?, completed_at_utc = ?, downtime_reason = ?,"
                        + " stop_s = COALESCE(stop_s, 0) + COALESCE(?, 0)",
                by,
                UtcDateTime.of(at),
                report.downtimeReason(),
                seconds(report.stopMin()));
    }

    void verify(Connection connection, long id, String by, Instant at) throws SQLException {
        set(connection, id, WorkOrderState.VERIFIED, "verified_by = ?, verified_at_utc = ?", by, UtcDateTime.of(at));
    }

    void rework(Connection connection, long id) throws SQLException {
        set(connection, id, WorkOrderState.IN_PROGRESS, "reworks = reworks + 1");
    }

    void cancel(Connection connection, long id) throws SQLException {
        set(connection, id, WorkOrderState.CANCELLED, "reworks = reworks");
    }

    void change(Connection connection, long id, WorkOrderChange change) throws SQLException {
        Sql.update(
                connection,
                "UPDATE work_order SET title = ?, description = ?, priority = ?, due_at_utc = ?, version = version + 1"
                        + " WHERE id = ?",
                change.title(),
                change.description(),
                change.priority().name(),
                UtcDateTime.of(change.dueAt()),
                id);
    }

    void overdue(Connection connection, long id) throws SQLException {
        Sql.update(connection, "UPDATE work_order SET overdue = TRUE, version = version + 1 WHERE id = ?", id);
    }

    void grade(Connection connection, long id, Double before, Double after, Instant at) throws SQLException {
        Sql.update(
                connection,
                "UPDATE work_order SET oee_before = ?, oee_after = ?, graded_at_utc = ?, version = version + 1 WHERE id = ?",
                before,
                after,
                UtcDateTime.of(at),
                id);
    }

    void add(Connection connection, long id, WorkOrderEvent event) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO work_order_event (work_order_id, kind, made_by, at_utc, comment, detail)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                id,
                event.kind().name(),
                event.by(),
                UtcDateTime.of(event.at()),
                event.comment(),
                event.detail());
    }

    private static void set(Connection connection, long id, WorkOrderState state, String columns, Object... values)
            throws SQLException {
        List<Object> parameters = new ArrayList<>(Arrays.asList(values));
        parameters.add(state.name());
        parameters.add(state.open());
        parameters.add(id);
        Sql.update(
                connection,
                "UPDATE work_order SET " + columns + ", state = ?, open_cause = CASE WHEN ? THEN cause ELSE NULL END,"
                        + " version = version + 1 WHERE id = ?",
                parameters.toArray());
    }

    private static String where(WorkOrderFilter filter, List<Object> parameters) {
        List<String> terms = new ArrayList<>();
        among("w.state", filter.states(), terms, parameters);
        among("w.priority", filter.priorities(), terms, parameters);
        filter.machine().ifPresent(machine -> {
            terms.add("(m.name = ? OR m.id = ?)");
            parameters.add(machine);
            parameters.add(machine.matches("\\d{1,18}") ? Long.parseLong(machine) : -1);
        });
        filter.person().ifPresent(person -> {
            terms.add("? IN (w.requested_by, w.assignee, w.started_by, w.completed_by)");
            parameters.add(person);
        });
        filter.alert().ifPresent(alert -> {
            terms.add("w.alert_id = ?");
            parameters.add(alert);
        });
        if (filter.overdue()) {
            terms.add("w.overdue AND w.open_cause IS NOT NULL");
        }
        return terms.isEmpty() ? "" : " WHERE " + String.join(" AND ", terms);
    }

    private static void among(
            String column, Set<? extends Enum<?>> values, List<String> terms, List<Object> parameters) {
        if (!values.isEmpty()) {
            terms.add(column + " IN (" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")");
            values.stream().map(Enum::name).forEach(parameters::add);
        }
    }

    private static WorkOrder order(ResultSet row) throws SQLException {
        return new WorkOrder(
                row.getLong("id"),
                row.getLong("machine_id"),
                row.getString("machine_name"),
                row.getString("title"),
                row.getString("description"),
                Priority.valueOf(row.getString("priority")),
                WorkOrderState.valueOf(row.getString("state")),
                row.getString("cause"),
                Sql.count(row, "alert_id"),
                row.getString("requested_by"),
                moment(row, "requested_at_utc"),
                moment(row, "decision_due_utc"),
                moment(row, "due_at_utc"),
                row.getString("assignee"),
                row.getString("decided_by"),
                moment(row, "decided_at_utc"),
                row.getString("decision_reason"),
                moment(row, "scheduled_at_utc"),
                number(row, "planned_stop_s"),
                row.getString("started_by"),
                moment(row, "started_at_utc"),
                row.getString("completed_by"),
                moment(row, "completed_at_utc"),
                row.getString("downtime_reason"),
                number(row, "stop_s"),
                number(row, "labour_s"),
                row.getString("verified_by"),
                moment(row, "verified_at_utc"),
                row.getInt("reworks"),
                row.getBoolean("overdue"),
                Sql.number(row, "oee_before"),
                Sql.number(row, "oee_after"),
                moment(row, "graded_at_utc"),
                row.getLong("version"));
    }

    private static WorkOrderEvent event(ResultSet row) throws SQLException {
        return new WorkOrderEvent(
                WorkOrderEvent.Kind.valueOf(row.getString("kind")),
                row.getString("made_by"),
                moment(row, "at_utc"),
                row.getString("comment"),
                row.getString("detail"));
    }

    private static Integer seconds(Integer minutes) {
        return minutes == null ? null : Integer.valueOf(minutes * 60);
    }

    private static Integer number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(value);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcDateTime.instant(value);
    }

    private static Map<String, String> sortable() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("dueAt", "w.due_at_utc");
        columns.put("requestedAt", "w.requested_at_utc");
        columns.put("priority", "FIELD(w.priority, 'LOW', 'MEDIUM', 'HIGH', 'URGENT')");
        columns.put("state", "FIELD(w.state, 'REQUESTED', 'APPROVED', 'SCHEDULED', 'IN_PROGRESS', 'COMPLETED')");
        columns.put("machine", "m.name");
        return columns;
    }
}
