package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.steelfactory.shared.Sql;

/**
 * Says which records a scan takes, those there are now, and divides them by ranges of their ids into partitions: jobs
 * short enough to be done again when a node dies, and few enough to keep the process engine out of the way.
 */
final class RecordTaking {

    private static final int PARTITION_SIZE = 5_000;
    private static final int MAX_PARTITIONS = 200;

    /** Records up to the one with this id, and how many they are. */
    private record Part(long lastRecord, long records) {}

    void take(Connection connection, Scan scan) throws SQLException {
        long records = Sql.number(connection, "SELECT COUNT(*) FROM performance_record");
        long size = Math.max(PARTITION_SIZE, (records + MAX_PARTITIONS - 1) / MAX_PARTITIONS);
        List<Part> parts = Sql.list(
                connection,
                row -> new Part(row.getLong(1), row.getLong(2)),
                "SELECT MAX(id), COUNT(*) FROM (SELECT id, FLOOR((ROW_NUMBER() OVER (ORDER BY id) - 1) / ?) AS part"
                        + " FROM performance_record) numbered GROUP BY part ORDER BY part",
                size);
        List<Object[]> rows = new ArrayList<>();
        long first = 1;
        for (Part part : parts) {
            rows.add(new Object[] {scan.id(), rows.size() + 1, first, part.lastRecord, part.records});
            first = part.lastRecord + 1;
        }
        Sql.batch(
                connection,
                "INSERT INTO scan_partition (scan_id, number, first_record_id, last_record_id, record_count)"
                        + " VALUES (?, ?, ?, ?, ?)",
                rows);
    }
}
