package org.steelfactory.web.scan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.steelfactory.scan.ScanJob;
import org.steelfactory.scan.StepTrouble;

/**
 * Why pieces of a scan's work failed, those with the same reason together.
 *
 * @param message as the server tells it
 * @param partitions the numbers of those that it is about, with commas between; empty where it is about a step as a whole
 */
public record Trouble(StepTrouble kind, String message, String partitions, List<ScanJob> jobs) {

    static List<Trouble> of(List<ScanJob> failed) {
        Map<String, List<ScanJob>> byReason = new LinkedHashMap<>();
        failed.forEach(job -> byReason.computeIfAbsent(job.reason(), reason -> new ArrayList<>())
                .add(job));
        return byReason.entrySet().stream()
                .map(each -> new Trouble(
                        StepTrouble.in(each.getKey()), each.getKey(), partitions(each.getValue()), each.getValue()))
                .toList();
    }

    /** The attempt that comes next, or is under way; of several the latest. */
    public int getAttempt() {
        return jobs.stream().mapToInt(ScanJob::attempt).max().orElse(1);
    }

    /** When it is tried again; of several the first. {@code null} while all of them are being tried. */
    public Instant getAgainAt() {
        return jobs.stream()
                .filter(job -> job.node() == null)
                .map(ScanJob::againAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String partitions(List<ScanJob> jobs) {
        return jobs.stream()
                .flatMapToInt(job -> job.partition().stream())
                .sorted()
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
