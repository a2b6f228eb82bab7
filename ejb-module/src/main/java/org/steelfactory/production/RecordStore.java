package org.steelfactory.production;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.shared.UtcDateTime;

/**
 * The rows of table {@code performance_record}. Works on the connection it is given; the transaction is the caller's
 * affair, and so are the {@link MachineDays}.
 */
final class RecordStore {

    /** The machine's row is looked up for each record: never the other way round, where newest first would be a sort. */
    static final String SELECT = "SELECT r.id, r.machine_id, m.name AS machine, b.code AS batch, r.shift_start_utc,"
            + " r.operating_time_s, r.down_time_s, r.planned_time_s, r.actual_output, r.ideal_output, r.good_units,"
            + " r.total_units, r.data_fault, r.recorded_by, r.recorded_at_utc, r.import_id, r.version"
            + " FROM performance_record r STRAIGHT_JOIN machine m ON m.id = r.machine_id"
            + " LEFT JOIN production_batch b ON b.id = r.production_batch_id";

    /** What a record says; the values come from {@link #values}. */
    private static final List<String> COLUMNS = List.of(
            "machine_id",
            "production_batch_id",
            "shift_start_utc",
            "production_day",
            "operating_time_s",
            "down_time_s",
            "planned_time_s",
            "actual_output",
            "ideal_output",
            "good_units",
            "total_units",
            "availability",
            "performance",
            "quality",
            "oee",
            "data_fault");

    Optional<PerformanceRecord> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " WHERE r.id = ?")) {
            select.setLong(1, id);
            return read(select).stream().findFirst();
        }
    }

    /** Locks the record until the transaction ends; its version, empty where there is no such record. */
    OptionalLong lock(Connection connection, long id) throws SQLException {
        return number(connection, "SELECT version FROM performance_record WHERE id = ? FOR UPDATE", id);
    }

    /** The record of a machine's shift. */
    OptionalLong idOf(Connection connection, long machineId, Instant shiftStart) throws SQLException {
        return number(
                connection,
                "SELECT id FROM performance_record WHERE machine_id = ? AND shift_start_utc = ?",
                machineId,
                UtcDateTime.of(shiftStart));
    }

    /** @return the new record's id */
    long insert(Connection connection, Row row, String by, Instant now) throws SQLException {
        String marks = COLUMNS.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO performance_record (" + String.join(", ", COLUMNS)
                        + ", recorded_by, recorded_at_utc, version) VALUES (" + marks + ", ?, ?, 0)",
                Statement.RETURN_GENERATED_KEYS)) {
            int next = fill(insert, row);
            insert.setString(next, by);
            insert.setObject(next + 1, UtcDateTime.of(now));
            insert.executeUpdate();
            return generatedKey(insert);
        }
    }

    void update(Connection connection, long id, Row row) throws SQLException {
        String assignments = COLUMNS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE performance_record SET " + assignments + ", version = version + 1 WHERE id = ?")) {
            update.setLong(fill(update, row), id);
            update.executeUpdate();
        }
    }

    /** What is written of a checked entry. */
    record Row(long machineId, Long batchId, LocalDate day, RecordEntry entry) {}

    private static int fill(PreparedStatement statement, Row row) throws SQLException {
        RecordEntry entry = row.entry();
        Oee indices = Oee.of(entry.figures());
        List<Object> values = Arrays.asList(
                row.machineId(),
                row.batchId(),
                UtcDateTime.of(entry.shiftStart()),
                row.day(),
                entry.operatingTimeS(),
                entry.downTimeS(),
                entry.plannedTimeS(),
                entry.actualOutput(),
                entry.idealOutput(),
                entry.goodUnits(),
                entry.totalUnits(),
                orNull(indices.availability()),
                orNull(indices.performance()),
                orNull(indices.quality()),
                orNull(indices.oee()),
                indices.dataFault());
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return values.size() + 1;
    }

    static List<PerformanceRecord> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<PerformanceRecord> records = new ArrayList<>();
            while (row.next()) {
                records.add(new PerformanceRecord(
                        row.getLong("id"),
                        row.getLong("machine_id"),
                        row.getString("machine"),
                        row.getString("batch"),
                        instant(row, "shift_start_utc"),
                        row.getObject("planned_time_s", Double.class),
                        figures(row),
                        row.getBoolean("data_fault"),
                        row.getString("recorded_by"),
                        instant(row, "recorded_at_utc"),
                        row.getObject("import_id", Long.class),
                        row.getLong("version")));
            }
            return records;
        }
    }

    private static ShiftFigures figures(ResultSet row) throws SQLException {
        return new ShiftFigures(
                row.getObject("operating_time_s", Double.class),
                row.getObject("down_time_s", Double.class),
                row.getObject("actual_output", Double.class),
                row.getObject("ideal_output", Double.class),
                row.getObject("good_units", Double.class),
                row.getObject("total_units", Double.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return UtcDateTime.instant(row.getObject(column, LocalDateTime.class));
    }

    private static OptionalLong number(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private static long generatedKey(PreparedStatement insert) throws SQLException {
        try (ResultSet key = insert.getGeneratedKeys()) {
            key.next();
            return key.getLong(1);
        }
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
