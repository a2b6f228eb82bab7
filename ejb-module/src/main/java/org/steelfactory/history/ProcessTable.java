package org.steelfactory.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of the tables of processes. Works on the connection it is given. */
public final class ProcessTable {

    private static final String SELECT =
            "SELECT i.id, i.engine_id, i.definition_id, i.definition_key, d.name, d.version,"
                    + " i.business_key, i.state, i.started_by, i.started_at_utc, i.ended_at_utc, i.outcome, i.ledger_index"
                    + " FROM process_instance i JOIN process_definition d ON d.id = i.definition_id";

    /** Fields that instances can be sorted by, and what stands for them. */
    private static final Map<String, String> SORTABLE = sortable();

    /** As many as tell how a process runs these days, and are counted in a moment. */
    static final int COMPARED = 1_000;

    /** The lower median and the 95th percentile by nearest rank, of each step of the latest ended instances. */
    private static final String FIGURES = "SELECT activity, MAX(times), MAX(total),"
            + " MAX(CASE WHEN place = CEILING(times * 0.5) THEN duration_ms END),"
            + " MAX(CASE WHEN place = CEILING(times * 0.95) THEN duration_ms END) FROM ("
            + "SELECT activity, duration_ms, ROW_NUMBER() OVER (PARTITION BY activity ORDER BY duration_ms) AS place,"
            + " COUNT(*) OVER (PARTITION BY activity) AS times, SUM(duration_ms) OVER (PARTITION BY activity) AS total"
            + " FROM process_step WHERE definition_key = ? AND process_instance_id >= ?) ranked GROUP BY activity ORDER BY MAX(total) DESC, activity";

    /**
     * A page of instances, newest first where nothing else is asked for.
     *
     * @throws org.steelfactory.shared.InvalidInputException when they can't be sorted by the field that is asked for
     */
    public Page<ProcessInstance> find(Connection connection, ProcessFilter filter, PageRequest request)
            throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String where = where(filter, parameters);
        long total = Sql.number(connection, "SELECT COUNT(*) FROM process_instance i" + where, parameters.toArray());
        parameters.add(request.size());
        parameters.add(request.offset());
        List<ProcessInstance> found = Sql.list(
                connection,
                ProcessTable::instance,
                SELECT + where + " ORDER BY " + order(request) + "i.id DESC LIMIT ? OFFSET ?",
                parameters.toArray());
        return Page.of(found, total, request);
    }

    /** The newest instances that are wanted and are older than another one. */
    public List<ProcessInstance> before(Connection connection, ProcessFilter filter, long id, int most)
            throws SQLException {
        List<Object> parameters = new ArrayList<>();
        String where = where(filter, parameters);
        parameters.add(id);
        parameters.add(most);
        return Sql.list(
                connection,
                ProcessTable::instance,
                SELECT + where + (where.isEmpty() ? " WHERE" : " AND") + " i.id < ? ORDER BY i.id DESC LIMIT ?",
                parameters.toArray());
    }

    public Optional<ProcessInstance> find(Connection connection, long id) throws SQLException {
        return Sql.first(connection, ProcessTable::instance, SELECT + " WHERE i.id = ?", id);
    }

    /** The instance, kept from changing until the transaction ends. */
    public Optional<ProcessInstance> lock(Connection connection, String engineId) throws SQLException {
        Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT id FROM process_instance WHERE engine_id = ? FOR UPDATE",
                engineId);
        return Sql.first(connection, ProcessTable::instance, SELECT + " WHERE i.engine_id = ?", engineId);
    }

    /** The processes that there are, by their names. */
    public List<ProcessKind> kinds(Connection connection) throws SQLException {
        return Sql.list(
                connection,
                row -> new ProcessKind(row.getString(1), row.getString(2)),
                "SELECT d.definition_key, d.name FROM process_definition d"
                        + " JOIN (SELECT definition_key, MAX(version) AS version FROM process_definition"
                        + " GROUP BY definition_key) latest"
                        + " ON latest.definition_key = d.definition_key AND latest.version = d.version"
                        + " ORDER BY d.name");
    }

    boolean knows(Connection connection, String definitionId) throws SQLException {
        return Sql.number(connection, "SELECT COUNT(*) FROM process_definition WHERE id = ?", definitionId) > 0;
    }

    /** Adds a version of a process, unless it is there. */
    public void add(Connection connection, ProcessDefinition definition) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO process_definition (id, definition_key, name, version, bpmn) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE id = VALUES(id)",
                definition.id(),
                definition.key(),
                definition.name(),
                definition.version(),
                definition.bpmn());
    }

    Optional<ProcessDefinition> definition(Connection connection, String id) throws SQLException {
        return Sql.first(connection, ProcessTable::definition, "SELECT * FROM process_definition WHERE id = ?", id);
    }

    /** The latest version of a process. */
    public Optional<ProcessDefinition> latest(Connection connection, String key) throws SQLException {
        return Sql.first(
                connection,
                ProcessTable::definition,
                "SELECT * FROM process_definition WHERE definition_key = ? ORDER BY version DESC LIMIT 1",
                key);
    }

    /** Adds an instance that runs, unless it is there. */
    public void add(Connection connection, StartedProcess started) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO process_instance (engine_id, definition_id, definition_key, business_key, state, started_by,"
                        + " started_at_utc) SELECT ?, id, definition_key, ?, 'RUNNING', ?, ? FROM process_definition"
                        + " WHERE id = ? ON DUPLICATE KEY UPDATE engine_id = VALUES(engine_id)",
                started.engineId(),
                started.businessKey(),
                started.startedBy(),
                UtcDateTime.of(started.startedAt()),
                started.definitionId());
    }

    /** Says of an instance that hasn't ended whether it stands still. */
    public void becomes(Connection connection, String engineId, ProcessState state) throws SQLException {
        Sql.update(
                connection,
                "UPDATE process_instance SET state = ? WHERE engine_id = ? AND ended_at_utc IS NULL",
                state.name(),
                engineId);
    }

    public void addFlow(Connection connection, String engineId, String flow) throws SQLException {
        Sql.update(connection, "INSERT INTO process_flow (engine_id, flow) VALUES (?, ?)", engineId, flow);
    }

    /** The flows that an instance took, in their order. */
    public List<String> flows(Connection connection, String engineId) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getString(1),
                "SELECT flow FROM process_flow WHERE engine_id = ? ORDER BY id",
                engineId);
    }

    /** Ends an instance, and keeps what it did. */
    public void end(Connection connection, ProcessInstance ended, String document, List<ProcessStep> steps)
            throws SQLException {
        Sql.update(
                connection,
                "UPDATE process_instance SET state = ?, ended_at_utc = ?, outcome = ?, ledger_index = ? WHERE id = ?",
                ended.state().name(),
                UtcDateTime.of(ended.endedAt()),
                ended.outcome(),
                ended.ledgerIndex(),
                ended.id());
        Sql.update(
                connection,
                "INSERT INTO process_snapshot (process_instance_id, document) VALUES (?, ?)",
                ended.id(),
                document);
        Sql.batch(
                connection,
                "INSERT INTO process_step (process_instance_id, number, definition_key, activity, duration_ms)"
                        + " VALUES (?, ?, ?, ?, ?)",
                steps.stream()
                        .filter(step -> step.endedAt() != null)
                        .map(step -> new Object[] {
                            ended.id(),
                            step.number(),
                            ended.definition(),
                            step.activity(),
                            step.took().toMillis()
                        })
                        .toList());
    }

    /** What is kept of an instance that has ended. */
    public Optional<String> snapshot(Connection connection, long id) throws SQLException {
        return Sql.first(
                connection,
                row -> row.getString(1),
                "SELECT document FROM process_snapshot WHERE process_instance_id = ?",
                id);
    }

    /** How long the steps of a process take, those first that took the most in all; of the latest that have ended. */
    public List<StepFigures> figures(Connection connection, String definition) throws SQLException {
        long oldest = Sql.first(
                        connection,
                        row -> row.getLong(1),
                        "SELECT id FROM process_instance WHERE definition_key = ? AND ended_at_utc IS NOT NULL"
                                + " ORDER BY id DESC LIMIT 1 OFFSET ?",
                        definition,
                        COMPARED - 1)
                .orElse(0L);
        return Sql.list(
                connection,
                row -> new StepFigures(
                        row.getString(1),
                        row.getLong(2),
                        Duration.ofMillis(row.getLong(3)),
                        Duration.ofMillis(row.getLong(4)),
                        Duration.ofMillis(row.getLong(5))),
                FIGURES,
                definition,
                oldest);
    }

    private static String where(ProcessFilter filter, List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        filter.definition().ifPresent(key -> add(conditions, parameters, "i.definition_key = ?", key));
        filter.state().ifPresent(state -> add(conditions, parameters, "i.state = ?", state.name()));
        filter.businessKey().ifPresent(key -> add(conditions, parameters, "i.business_key = ?", key));
        filter.startedBy().ifPresent(name -> add(conditions, parameters, "i.started_by = ?", name));
        filter.from().ifPresent(from -> add(conditions, parameters, "i.started_at_utc >= ?", UtcDateTime.of(from)));
        filter.to().ifPresent(to -> add(conditions, parameters, "i.started_at_utc < ?", UtcDateTime.of(to)));
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static void add(List<String> conditions, List<Object> parameters, String condition, Object value) {
        conditions.add(condition);
        parameters.add(value);
    }

    private static String order(PageRequest request) {
        return request.requireSortable(SORTABLE.keySet())
                .map(field -> SORTABLE.get(field) + (request.descending() ? " DESC, " : " ASC, "))
                .orElse("");
    }

    private static Map<String, String> sortable() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("startedAt", "i.started_at_utc");
        fields.put("endedAt", "i.ended_at_utc");
        fields.put("businessKey", "i.business_key");
        return fields;
    }

    private static ProcessInstance instance(ResultSet row) throws SQLException {
        return new ProcessInstance(
                row.getLong("id"),
                row.getString("engine_id"),
                row.getString("definition_id"),
                row.getString("definition_key"),
                row.getString("name"),
                row.getInt("version"),
                row.getString("business_key"),
                ProcessState.valueOf(row.getString("state")),
                row.getString("started_by"),
                Sql.moment(row, row.findColumn("started_at_utc")),
                Sql.moment(row, row.findColumn("ended_at_utc")),
                row.getString("outcome"),
                Sql.count(row, "ledger_index"));
    }

    private static ProcessDefinition definition(ResultSet row) throws SQLException {
        return new ProcessDefinition(
                row.getString("id"),
                row.getString("definition_key"),
                row.getString("name"),
                row.getInt("version"),
                row.getString("bpmn"));
    }
}
