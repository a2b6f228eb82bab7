package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.steelfactory.shared.Sql;

/** The rows of table {@code scan_usual_range}. */
final class UsualRanges {

    private static final String COLUMNS = "feature, p05, p50, p95, mad, records";

    void add(Connection connection, long scanId, long machineId, Map<Measure, UsualRange> ranges) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        ranges.forEach((measure, range) -> rows.add(new Object[] {
            scanId, machineId, measure.name(), range.p05(), range.median(), range.p95(), range.mad(), range.records()
        }));
        Sql.batch(
                connection,
                "INSERT INTO scan_usual_range (scan_id, machine_id, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Those of a machine; none where all of its records have data faults. */
    Map<Measure, UsualRange> of(Connection connection, long scanId, long machineId) throws SQLException {
        Map<Measure, UsualRange> ranges = new EnumMap<>(Measure.class);
        Sql.stream(
                connection,
                row -> ranges.put(measure(row), range(row)),
                "SELECT " + COLUMNS + " FROM scan_usual_range WHERE scan_id = ? AND machine_id = ?",
                scanId,
                machineId);
        return ranges;
    }

    /** Those of all machines, by the machine's id. */
    Map<Long, Map<Measure, UsualRange>> all(Connection connection, long scanId) throws SQLException {
        Map<Long, Map<Measure, UsualRange>> ranges = new HashMap<>();
        Sql.stream(
                connection,
                row -> ranges.computeIfAbsent(row.getLong("machine_id"), machine -> new EnumMap<>(Measure.class))
                        .put(measure(row), range(row)),
                "SELECT machine_id, " + COLUMNS + " FROM scan_usual_range WHERE scan_id = ?",
                scanId);
        return ranges;
    }

    private static Measure measure(ResultSet row) throws SQLException {
        return Measure.valueOf(row.getString("feature"));
    }

    private static UsualRange range(ResultSet row) throws SQLException {
        return new UsualRange(
                row.getDouble("p05"),
                row.getDouble("p50"),
                row.getDouble("p95"),
                row.getDouble("mad"),
                row.getLong("records"));
    }
}
