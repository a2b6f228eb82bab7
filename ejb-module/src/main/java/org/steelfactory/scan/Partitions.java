package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    void scored(Connection connection, Partition partition, Scoring.Outcome outcome) throws SQLException {
        mark(connection, partition, "scored_at_utc");
        Sql.update(
                connection,
                "UPDATE scan_partition SET record_count = ?, anomaly_count = ?, lowest_decision_score = ?"
                        + " WHERE scan_id = ? AND number = ?",
                outcome.records(),
                outcome.anomalies(),
                outcome.lowestDecision(),
                partition.scanId(),
                partition.number());
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

    /** All of a scan, in the order of their numbers. */
    static List<PartitionProgress.Row> rows(Connection connection, long scanId) throws SQLException {
        return Sql.list(
                connection,
                row -> new PartitionProgress.Row(
                        row.getInt("number"),
                        row.getString("node"),
                        Sql.count(row, "record_count"),
                        Sql.count(row, "anomaly_count"),
                        row.getObject("scored_at_utc") != null,
                        row.getObject("judged_at_utc") != null),
                "SELECT * FROM scan_partition WHERE scan_id = ? ORDER BY number",
                scanId);
    }

    /** When the last of a scan's partitions was judged; empty where none was. */
    static Optional<Instant> lastJudged(Connection connection, long scanId) throws SQLException {
        return Sql.list(
                        connection,
                        row -> row.getObject(1, LocalDateTime.class),
                        "SELECT MAX(judged_at_utc) FROM scan_partition WHERE scan_id = ?",
                        scanId)
                .stream()
                .filter(Objects::nonNull)
                .map(UtcDateTime::instant)
                .findFirst();
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
