package org.steelfactory.web.scan;

import java.time.Instant;
import java.util.List;
import org.steelfactory.scan.ScanSchedule;
import org.steelfactory.scan.ScheduledRunOutcome;

/**
 * A schedule of scans as the API shows it.
 *
 * @param contamination {@code null} for “auto”
 * @param cron minute, hour, day of the month, month and weekday, by the plant's clocks
 * @param words the same in words
 * @param nextRuns the next three; none while the schedule is switched off
 * @param lastOutcome what became of the last run; {@code null} before the first
 * @param lastReason why no scan was started; {@code null} where one was
 * @param lastScanId the newest scan that the schedule started; {@code null} where it started none
 */
public record ScanScheduleView(
        long id,
        String name,
        String detector,
        Double contamination,
        String cron,
        String words,
        boolean enabled,
        List<Instant> nextRuns,
        Instant lastRunAt,
        ScheduledRunOutcome lastOutcome,
        String lastReason,
        Long lastScanId,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        long version) {

    static ScanScheduleView of(ScanSchedule schedule, String words, List<Instant> nextRuns) {
        return new ScanScheduleView(
                schedule.id(),
                schedule.name(),
                schedule.details().detector(),
                schedule.details().contamination(),
                schedule.details().cron(),
                words,
                schedule.enabled(),
                nextRuns,
                schedule.lastRunAt(),
                schedule.lastOutcome(),
                schedule.lastReason(),
                schedule.lastScanId(),
                schedule.createdBy(),
                schedule.createdAt(),
                schedule.changedBy(),
                schedule.changedAt(),
                schedule.version());
    }
}
