package org.steelfactory.scan;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.fault.DataFault;
import org.steelfactory.shared.Sql;

/** How far a scan is and what it has found, read from its rows. Works on the connection it is given. */
public final class ScanLookup {

    private final StepTimes times = new StepTimes();
    private final LowRecords lowRecords = new LowRecords();

    /** @param jobs what the process engine has still to do for it */
    public ScanProgress progress(Connection connection, Scan scan, List<ScanJob> jobs, Instant now)
            throws SQLException {
        List<PartitionProgress> partitions = Partitions.rows(connection, scan.id()).stream()
                .map(row -> row.with(job(jobs, row.number()), scan.running()))
                .toList();
        ScanProgress progress = new ScanProgress(
                scan,
                times.of(connection, scan.id()),
                partitions,
                jobs,
                lowRecords.of(connection, scan.id()),
                Sql.number(connection, "SELECT COUNT(*) FROM anomaly_detection WHERE scan_id = ?", scan.id()),
                Optional.empty());
        return progress.leaving(timeLeft(connection, progress, now));
    }

    public ScanFindings findings(Connection connection, Scan scan) throws SQLException {
        return new ScanFindings(
                severities(connection, scan.id()),
                dataFaults(connection, scan.id()),
                ModelTraining.storedSha256(connection, scan.id()));
    }

    /** Nothing is told while something has to be tried again: who knows how that ends. */
    private Optional<Duration> timeLeft(Connection connection, ScanProgress progress, Instant now) throws SQLException {
        Scan scan = progress.scan();
        Optional<StepTime> current = progress.time(scan.step());
        if (!scan.running() || current.isEmpty() || progress.jobs().stream().anyMatch(job -> job.failures() > 0)) {
            return Optional.empty();
        }
        List<long[]> earlier = Sql.list(
                connection,
                row -> new long[] {row.getLong("id"), row.getLong("record_count")},
                "SELECT id, record_count FROM scan WHERE status = 'COMPLETED' AND detector = ? AND record_count > 0"
                        + " ORDER BY id DESC LIMIT 1",
                scan.detector().name());
        if (earlier.isEmpty()) {
            return Optional.empty();
        }
        long[] example = earlier.get(0);
        return new TimeLeft(times.of(connection, example[0]), example[1], progress.records())
                .from(scan.step(), current.get().startedAt(), progress.stepDone(), now);
    }

    private static Map<Severity, Long> severities(Connection connection, long scanId) throws SQLException {
        Map<Severity, Long> counts = new EnumMap<>(Severity.class);
        Sql.stream(
                connection,
                row -> counts.put(Severity.valueOf(row.getString(1)), row.getLong(2)),
                "SELECT severity, COUNT(*) FROM anomaly_detection WHERE scan_id = ? GROUP BY severity",
                scanId);
        return counts;
    }

    private static Map<DataFault, Long> dataFaults(Connection connection, long scanId) throws SQLException {
        Map<DataFault, Long> counts = new EnumMap<>(DataFault.class);
        Sql.stream(
                connection,
                row -> {
                    for (String code : row.getString(1).split(",")) {
                        counts.merge(DataFault.valueOf(code), row.getLong(2), Long::sum);
                    }
                },
                "SELECT data_faults, COUNT(*) FROM anomaly_detection WHERE scan_id = ? AND data_faults IS NOT NULL"
                        + " GROUP BY data_faults",
                scanId);
        return counts;
    }

    private static Optional<ScanJob> job(List<ScanJob> jobs, int partition) {
        return jobs.stream()
                .filter(job -> job.partition().equals(OptionalInt.of(partition)))
                .findFirst();
    }
}
