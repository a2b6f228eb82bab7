package org.steelfactory.production.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Compares staged rows with one another and with what is recorded, in the database, however many they are. On the
 * caller's connection. May be repeated, when something was recorded after it.
 */
final class ImportCheck {

    private static final int CHUNK = 1_000;

    /** A time that was converted from hours or minutes and back is the same still. */
    private static final double SAME_TIME_S = 1e-5;

    private static final String REPEATED = "(SELECT machine_id, shift_start_utc, MIN(row_no) AS first_row"
            + " FROM record_import_row WHERE import_id = ? AND state = 'ACCEPTED'"
            + " GROUP BY machine_id, shift_start_utc HAVING COUNT(*) > 1) f";

    private static final String IS_REPETITION =
            " ON r.machine_id = f.machine_id AND r.shift_start_utc = f.shift_start_utc" + " AND r.row_no > f.first_row";

    private static final String RECORDED = " JOIN performance_record p ON p.machine_id = r.machine_id"
            + " AND p.shift_start_utc = r.shift_start_utc"
            + " LEFT JOIN production_batch b ON b.id = p.production_batch_id";

    /** Columns that a row and a record are compared by, and the fields they come from. */
    private static final Map<String, ImportField> COMPARED = compared();

    private final ColumnPlan plan;
    private final ImportErrors errors = new ImportErrors();

    ImportCheck(ColumnPlan plan) {
        this.plan = plan;
    }

    /** Of rows with the same machine and shift start, the first is taken. */
    void rejectRepetitions(Connection connection, long importId) throws SQLException {
        update(
                connection,
                "INSERT INTO record_import_error (import_id, row_no, column_name, code, message, found_value)"
                        + " SELECT r.import_id, r.row_no, ?, 'DUPLICATE_IN_FILE',"
                        + " CONCAT('Row ', f.first_row, ' has the same machine and shift start.'), ''"
                        + " FROM record_import_row r JOIN " + REPEATED + IS_REPETITION
                        + " WHERE r.import_id = ? AND r.state = 'ACCEPTED'",
                plan.nameOf(ImportField.SHIFT_START),
                importId,
                importId);
        update(
                connection,
                "UPDATE record_import_row r JOIN record_import_error e ON e.import_id = r.import_id"
                        + " AND e.row_no = r.row_no SET r.state = 'REJECTED'"
                        + " WHERE r.import_id = ? AND r.state = 'ACCEPTED' AND e.code = 'DUPLICATE_IN_FILE'",
                importId);
    }

    /** A row equal to the recorded shift is a duplicate; one that differs is rejected, naming where. */
    void compareWithRecorded(Connection connection, long importId) throws SQLException {
        String same = COMPARED.entrySet().stream()
                .filter(column -> plan.has(column.getValue()))
                .map(column -> same(column.getKey(), column.getValue()))
                .collect(Collectors.joining(" AND "));
        update(
                connection,
                "UPDATE record_import_row r" + RECORDED + " SET r.state = CASE WHEN " + same
                        + " THEN 'DUPLICATE' ELSE 'DIFFERENT' END WHERE r.import_id = ? AND r.state = 'ACCEPTED'",
                importId);
        addDifferences(connection, importId);
        update(
                connection,
                "UPDATE record_import_row SET state = 'REJECTED' WHERE import_id = ? AND state = 'DIFFERENT'",
                importId);
    }

    private static String same(String column, ImportField field) {
        if (field == ImportField.BATCH) {
            return "b.code <=> r.batch_code";
        }
        String equal = "p." + column + " <=> r." + column;
        return field.isTime()
                ? "(" + equal + " OR ABS(p." + column + " - r." + column + ") <= " + SAME_TIME_S + ")"
                : equal;
    }

    private void addDifferences(Connection connection, long importId) throws SQLException {
        long last = 0;
        List<ImportError> found;
        do {
            found = differences(connection, importId, last);
            errors.add(connection, importId, found);
            last = found.isEmpty() ? last : found.get(found.size() - 1).row();
        } while (found.size() == CHUNK);
    }

    private List<ImportError> differences(Connection connection, long importId, long after) throws SQLException {
        String columns = COMPARED.keySet().stream()
                .map(column -> column.equals("batch_code")
                        ? "b.code AS p_batch_code, r.batch_code AS r_batch_code"
                        : "p." + column + " AS p_" + column + ", r." + column + " AS r_" + column)
                .collect(Collectors.joining(", "));
        try (PreparedStatement select = connection.prepareStatement("SELECT r.row_no, p.id, " + columns
                + " FROM record_import_row r" + RECORDED
                + " WHERE r.import_id = ? AND r.row_no > ? AND r.state = 'DIFFERENT' ORDER BY r.row_no LIMIT "
                + CHUNK)) {
            select.setLong(1, importId);
            select.setLong(2, after);
            List<ImportError> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(difference(row));
                }
            }
            return found;
        }
    }

    private ImportError difference(ResultSet row) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, ImportField> column : COMPARED.entrySet()) {
            Object recorded = row.getObject("p_" + column.getKey());
            Object given = row.getObject("r_" + column.getKey());
            if (plan.has(column.getValue()) && !isSame(recorded, given, column.getValue())) {
                names.add(plan.nameOf(column.getValue()));
                values.add(plan.nameOf(column.getValue()) + " is " + told(recorded, column.getValue()) + ", here "
                        + told(given, column.getValue()));
            }
        }
        return new ImportError(
                row.getLong(1),
                String.join(", ", names),
                ImportErrorCode.DIFFERS_FROM_RECORDED,
                "Record " + row.getLong(2) + " has this shift with other values: " + String.join("; ", values)
                        + ". Change the record if the file is right.",
                "");
    }

    private static boolean isSame(Object recorded, Object given, ImportField field) {
        boolean sameTime = field.isTime()
                && recorded instanceof Double one
                && given instanceof Double other
                && Math.abs(one - other) <= SAME_TIME_S;
        boolean sameBatch = field == ImportField.BATCH
                && recorded instanceof String one
                && given instanceof String other
                && one.equalsIgnoreCase(other);
        return sameTime || sameBatch || Objects.equals(recorded, given);
    }

    /** In the file's own unit. */
    private String told(Object value, ImportField field) {
        if (value instanceof Double number && field.isTime()) {
            return plan.timeUnit().ofSeconds(number) + " " + plan.timeUnit().symbol();
        }
        return value == null ? "missing" : value.toString();
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }

    private static Map<String, ImportField> compared() {
        Map<String, ImportField> columns = new LinkedHashMap<>();
        columns.put("batch_code", ImportField.BATCH);
        columns.put("operating_time_s", ImportField.OPERATING_TIME);
        columns.put("down_time_s", ImportField.DOWN_TIME);
        columns.put("planned_time_s", ImportField.PLANNED_TIME);
        columns.put("actual_output", ImportField.ACTUAL_OUTPUT);
        columns.put("ideal_output", ImportField.IDEAL_OUTPUT);
        columns.put("good_units", ImportField.GOOD_UNITS);
        columns.put("total_units", ImportField.TOTAL_UNITS);
        return columns;
    }
}
