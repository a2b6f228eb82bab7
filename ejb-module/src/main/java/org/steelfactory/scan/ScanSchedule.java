package org.steelfactory.scan;

import java.time.Instant;

/**
 * When scans start by themselves.
 *
 * @param details what an administrator said
 * @param nextRunAt the occurrence that is waited for; {@code null} while the schedule is switched off
 * @param lastRunAt when the last occurrence came; {@code null} before the first
 * @param lastOutcome what became of it; {@code null} before the first
 * @param lastReason why no scan was started; {@code null} where one was
 * @param lastScanId the newest scan that the schedule started; {@code null} where it started none
 * @param changedBy who created it, or changed it last
 * @param version what a change must name, so that it doesn't overwrite one its author didn't see; runs don't count
 */
public record ScanSchedule(
        long id,
        ScanScheduleDetails details,
        Instant nextRunAt,
        Instant lastRunAt,
        ScheduledRunOutcome lastOutcome,
        String lastReason,
        Long lastScanId,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        long version) {

    public String name() {
        return details.name();
    }

    public boolean enabled() {
        return details.enabled();
    }

    /** Under which name the ledger finds what it tells of the schedule. */
    public String subject() {
        return "scan-schedule-" + id;
    }
}
