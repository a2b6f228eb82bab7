package org.steelfactory.inbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelfactory.access.Role;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code user_task}. Works on the connection it is given. */
public final class TaskTable {

    private static final String TABLES = " FROM user_task t LEFT JOIN machine m ON m.id = t.machine_id";

    private static final String SELECT = "SELECT t.*, m.name AS machine_name" + TABLES;

    private static final String DUE_FIRST = "t.due_at_utc IS NULL, t.due_at_utc, t.created_at_utc, t.id";

    private static final String SEVERITY_ORDER = "FIELD(t.severity, 'NONE', 'LOW', 'MEDIUM', 'HIGH', 'CRITICAL')";

    /** Fields that tasks can be sorted by, and what stands for them. */
    private static final Map<String, String> SORTABLE = sortable();

    /**
     * A page of open tasks, those first that are due first where nothing else is asked for.
     *
     * @throws org.steelfactory.shared.InvalidInputException when they can't be sorted by the field that is asked for
     */
    Page<Task> find(Connection connection, TaskFilter filter, String user, Role role, Instant now, PageRequest request)
            throws SQLException {
        String order = request.requireSortable(SORTABLE.keySet())
                .map(SORTABLE::get)
                .map(column -> column + (request.descending() ? " DESC, " : " ASC, "))
                .orElse("");
        List<Object> parameters = new ArrayList<>();
        String where = where(filter, user, role, now, parameters);
        long total = Sql.number(connection, "SELECT COUNT(*)" + TABLES + where, parameters.toArray());
        parameters.add(request.size());
        parameters.add(request.offset());
        List<Task> found = Sql.list(
                connection,
                TaskTable::task,
                SELECT + where + " ORDER BY " + order + DUE_FIRST + " LIMIT ? OFFSET ?",
                parameters.toArray());
        return Page.of(found, total, request);
    }

    Optional<Task> find(Connection connection, String id) throws SQLException {
        return Sql.first(connection, TaskTable::task, SELECT + " WHERE t.id = ?", id);
    }

    /** The task, kept from changing until the transaction ends. */
    Optional<Task> lock(Connection connection, String id) throws SQLException {
        Sql.list(connection, row -> row.getString(1), "SELECT id FROM user_task WHERE id = ? FOR UPDATE", id);
        return find(connection, id);
    }

    /** The open tasks about something, the oldest first. */
    List<Task> open(Connection connection, String businessKey) throws SQLException {
        return Sql.list(
                connection,
                TaskTable::task,
                SELECT + " WHERE t.business_key = ? AND t.ended_at_utc IS NULL ORDER BY t.created_at_utc, t.id",
                businessKey);
    }

    void insert(Connection connection, NewTask task, TaskSubject subject) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO user_task (id, task_key, name, process, business_key, machine_id, title, severity,"
                        + " candidates, assignee, created_at_utc, due_at_utc) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                task.id(),
                task.key(),
                task.name(),
                task.process(),
                task.businessKey(),
                subject.machineId(),
                subject.title(),
                subject.severity().name(),
                task.candidates().stream().map(Enum::name).sorted().collect(Collectors.joining(",")),
                subject.assignee(),
                UtcDateTime.of(task.createdAt()),
                subject.dueAt() == null ? null : UtcDateTime.of(subject.dueAt()));
    }

    /** @param assignee {@code null} for nobody */
    void assign(Connection connection, String id, String assignee) throws SQLException {
        Sql.update(connection, "UPDATE user_task SET assignee = ? WHERE id = ?", assignee, id);
    }

    /** Changes what was told of the open tasks about something when they came up. */
    void restate(Connection connection, String businessKey, TaskSubject subject) throws SQLException {
        Sql.update(
                connection,
                "UPDATE user_task SET title = ?, severity = ? WHERE business_key = ? AND ended_at_utc IS NULL",
                subject.title(),
                subject.severity().name(),
                businessKey);
    }

    void end(Connection connection, String id, String by, Instant at, String outcome) throws SQLException {
        Sql.update(
                connection,
                "UPDATE user_task SET ended_at_utc = ?, ended_by = ?, outcome = ? WHERE id = ? AND ended_at_utc IS NULL",
                UtcDateTime.of(at),
                by,
                outcome,
                id);
    }

    /**
     * Open tasks whose time has passed and of which nobody was told yet, the longest overdue first; what another server tells
     * of at this moment is left out.
     */
    public List<Task> untold(Connection connection, Instant now, int most) throws SQLException {
        List<String> ids = Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT id FROM user_task WHERE ended_at_utc IS NULL AND due_at_utc < ? AND overdue_told_at_utc IS NULL"
                        + " ORDER BY due_at_utc LIMIT ? FOR UPDATE SKIP LOCKED",
                UtcDateTime.of(now),
                most);
        List<Task> overdue = new ArrayList<>();
        for (String id : ids) {
            find(connection, id).ifPresent(overdue::add);
        }
        return overdue;
    }

    /** Notes that those whom a task concerns were told that its time has passed. */
    public void told(Connection connection, String id, Instant now) throws SQLException {
        Sql.update(connection, "UPDATE user_task SET overdue_told_at_utc = ? WHERE id = ?", UtcDateTime.of(now), id);
    }

    private static String where(TaskFilter filter, String user, Role role, Instant now, List<Object> parameters) {
        List<String> terms = new ArrayList<>(
                List.of("t.ended_at_utc IS NULL", "(t.assignee = ? OR FIND_IN_SET(?, t.candidates) > 0)"));
        parameters.add(user);
        parameters.add(role.name());
        switch (filter.share()) {
            case MINE -> {
                terms.add("t.assignee = ?");
                parameters.add(user);
            }
            case UNCLAIMED -> terms.add("t.assignee IS NULL");
            case ALL -> {}
        }
        filter.group().ifPresent(group -> {
            terms.add("FIND_IN_SET(?, t.candidates) > 0");
            parameters.add(group.name());
        });
        if (filter.overdue()) {
            terms.add("t.due_at_utc < ?");
            parameters.add(UtcDateTime.of(now));
        }
        equal("t.process", filter.process(), terms, parameters);
        equal("t.severity", filter.severity().map(Enum::name), terms, parameters);
        equal("t.business_key", filter.businessKey(), terms, parameters);
        filter.machine().ifPresent(machine -> {
            terms.add("(m.name = ? OR m.id = ?)");
            parameters.add(machine);
            parameters.add(machine.matches("\\d{1,18}") ? Long.parseLong(machine) : -1);
        });
        return " WHERE " + String.join(" AND ", terms);
    }

    private static void equal(String column, Optional<String> value, List<String> terms, List<Object> parameters) {
        value.ifPresent(wanted -> {
            terms.add(column + " = ?");
            parameters.add(wanted);
        });
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                row.getString("id"),
                row.getString("task_key"),
                row.getString("name"),
                row.getString("process"),
                row.getString("business_key"),
                Sql.count(row, "machine_id"),
                row.getString("machine_name"),
                row.getString("title"),
                Severity.valueOf(row.getString("severity")),
                roles(row.getString("candidates")),
                row.getString("assignee"),
                moment(row, "created_at_utc"),
                moment(row, "due_at_utc"),
                moment(row, "ended_at_utc"),
                row.getString("ended_by"),
                row.getString("outcome"));
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : UtcDateTime.instant(value);
    }

    private static Map<String, String> sortable() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("dueAt", "t.due_at_utc");
        columns.put("createdAt", "t.created_at_utc");
        columns.put("severity", SEVERITY_ORDER);
        columns.put("machine", "m.name");
        columns.put("name", "t.name");
        return columns;
    }
}
