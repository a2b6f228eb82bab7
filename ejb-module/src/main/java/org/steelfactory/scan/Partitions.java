package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.steelfactory.shared.Sql;
import org.steelfactory.shared.UtcDateTime;

/** The rows of table {@code scan_partition}. */
final class Partitions {

    private final Clock clock;
    private final String node;

    /** @param node name of this server process */
    Partitions(Clock clock, String node) {
        this.clock = clock;
        this.node = node;
    }

    /** Records by their ids, both ends included. */
    record Partition(long scanId, int number, long firstRecord, long lastRecord, boolean scored, boolean judged) {}

    /** Keeps a partition from other threads and nodes until the transaction ends. */
    Partition lock(Connection connection, long scanId, int number) throws SQLException {
        return Sql.first(
                        connection,
                        row -> new Partition(
                                scanId,
                                number,
                                row.getLong("first_record_id"),
                                row.getLong("last_record_id"),
                                row.getObject("scored_at_utc") != null,
                                row.getObject("judged_at_utc") != null),
                        "SELECT * FROM scan_partition WHERE scan_id = ? AND number = ? FOR UPDATE",
                        scanId,
                        number)
                .orElseThrow(() -> new IllegalStateException("Scan " + scanId + " has no partition " + number));
    }

    void scored(Connection connection, Partition partition) throws SQLException {
        mark(connection, partition, "scored_at_utc");
    }

    void judged(Connection connection, Partition partition) throws SQLException {
        mark(connection, partition, "judged_at_utc");
    }

    private void mark(Connection connection, Partition partition, String column) throws SQLException {
        Sql.update(
                connection,
                "UPDATE scan_partition SET node = ?, " + column + " = ? WHERE scan_id = ? AND number = ?",
                node,
                UtcDateTime.of(clock.instant()),
                partition.scanId(),
                partition.number());
    }

    /** How many partitions a scan has; they are numbered from 1. */
    static int count(Connection connection, long scanId) throws SQLException {
        return (int) Sql.number(connection, "SELECT COUNT(*) FROM scan_partition WHERE scan_id = ?", scanId);
    }

    /** The highest id of a scan's records; 0 where there is none. */
    static long lastRecord(Connection connection, long scanId) throws SQLException {
        return Sql.number(
                connection, "SELECT COALESCE(MAX(last_record_id), 0) FROM scan_partition WHERE scan_id = ?", scanId);
    }

    /** How many of a scan's partitions aren't judged yet. */
    static long left(Connection connection, long scanId) throws SQLException {
        return Sql.number(
                connection, "SELECT COUNT(*) FROM scan_partition WHERE scan_id = ? AND judged_at_utc IS NULL", scanId);
    }
}
