package org.steelfactory.scan;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far a scan is, or how far it came.
 *
 * @param times of the steps that have begun; none for a scan from before they were recorded
 * @param jobs what is to be done now; none once it has ended
 * @param stored how many anomalies are stored
 * @param timeLeft empty where it can't be told
 */
public record ScanProgress(
        Scan scan,
        List<StepTime> times,
        List<PartitionProgress> partitions,
        List<ScanJob> jobs,
        List<LowRecord> lowest,
        long stored,
        Optional<Duration> timeLeft) {

    public ScanProgress {
        times = List.copyOf(times);
        partitions = List.copyOf(partitions);
        jobs = List.copyOf(jobs);
        lowest = List.copyOf(lowest);
    }

    /** When a step began and ended; empty where that isn't recorded. */
    public Optional<StepTime> time(ScanStep step) {
        return times.stream().filter(time -> time.step() == step).findFirst();
    }

    /** How many records it looks at: those that it has read, or until then those that it took. */
    public long records() {
        return scan.records() > 0 ? scan.records() : taken(partitions);
    }

    /** The same with the time that is left. */
    ScanProgress leaving(Optional<Duration> left) {
        return new ScanProgress(scan, times, partitions, jobs, lowest, stored, left);
    }

    /** How much of the step that is under way is done, 0 to 1; empty where that isn't known. */
    OptionalDouble stepDone() {
        if (scan.step() == ScanStep.SCORE_RECORDS && !partitions.isEmpty()) {
            long scored =
                    partitions.stream().filter(PartitionProgress::isScored).count();
            return OptionalDouble.of((scored + partitionsDone()) / (2.0 * partitions.size()));
        }
        return scan.step() == ScanStep.STORE_ANOMALIES && anomalies() > 0
                ? OptionalDouble.of(Math.min(1, (double) stored / anomalies()))
                : OptionalDouble.empty();
    }

    private static long taken(List<PartitionProgress> partitions) {
        return partitions.stream()
                .map(PartitionProgress::records)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    /** How many records of partitions that are scored it has looked at, those with data faults included. */
    public long recordsScored() {
        return taken(partitions.stream().filter(PartitionProgress::isScored).toList());
    }

    /** How many anomalies the partitions that are scored have. */
    public long anomalies() {
        return partitions.stream()
                .map(PartitionProgress::anomalies)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    public long partitionsDone() {
        return partitions.stream()
                .filter(partition -> partition.state() == PartitionState.DONE)
                .count();
    }

    /** The server processes that have worked on its partitions, by name. */
    public List<String> nodes() {
        return partitions.stream()
                .map(PartitionProgress::node)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** What was given up, and waits for an administrator. */
    public List<ScanJob> incidents() {
        return jobs.stream().filter(ScanJob::isGivenUp).toList();
    }

    /** What has failed and is tried again. */
    public List<ScanJob> retries() {
        return jobs.stream().filter(ScanJob::isRetried).toList();
    }
}
