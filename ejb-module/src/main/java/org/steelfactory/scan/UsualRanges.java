package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of table {@code scan_usual_range}. */
final class UsualRanges {

    private static final String COLUMNS = "feature, p05, p50, p95, mad, records";

    void add(Connection connection, long scanId, long machineId, List<UsualRange> ranges) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        for (UsualRange range : ranges) {
            rows.add(new Object[] {
                scanId,
                machineId,
                range.feature().name(),
                range.p05(),
                range.median(),
                range.p95(),
                range.mad(),
                range.records()
            });
        }
        Sql.batch(
                connection,
                "INSERT INTO scan_usual_range (scan_id, machine_id, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Those of a machine; none where all of its records have data faults. */
    List<UsualRange> of(Connection connection, long scanId, long machineId) throws SQLException {
        return all(connection, scanId).getOrDefault(machineId, List.of());
    }

    /** Those of all machines, by the machine's id, in the order of the features. */
    Map<Long, List<UsualRange>> all(Connection connection, long scanId) throws SQLException {
        Map<Long, List<UsualRange>> ranges = new HashMap<>();
        Sql.stream(
                connection,
                row -> ranges.computeIfAbsent(row.getLong("machine_id"), machine -> new ArrayList<>())
                        .add(new UsualRange(
                                Feature.valueOf(row.getString("feature")),
                                row.getDouble("p05"),
                                row.getDouble("p50"),
                                row.getDouble("p95"),
                                row.getDouble("mad"),
                                row.getLong("records"))),
                "SELECT machine_id, " + COLUMNS + " FROM scan_usual_range WHERE scan_id = ?",
                scanId);
        ranges.values().forEach(list -> list.sort((a, b) -> a.feature().compareTo(b.feature())));
        return ranges;
    }
}
