package org.steelfactory.web.scan;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.scan.ScanSchedule;
import org.steelfactory.scan.ScanScheduleDetails;
import org.steelfactory.shared.InvalidInputException;

/**
 * What a schedule is to be, all of it. What the API shows of a schedule can be sent back: of that, words, runs and who
 * changed it when are the server's own and not looked at.
 *
 * @param id the schedule's own, where it is given at all
 * @param contamination left out, it is left to the records
 * @param version the version the change was made to; left out, the If-Match header or the present one counts
 */
public record ScanScheduleRequest(
        Long id,
        @NotNull String name,
        @NotNull String detector,
        Double contamination,
        @NotNull String cron,
        @NotNull Boolean enabled,
        String words,
        List<Instant> nextRuns,
        Instant lastRunAt,
        String lastOutcome,
        String lastReason,
        Long lastScanId,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        Long version) {

    /** @throws InvalidInputException when the body tells of another schedule than the address */
    ScanScheduleDetails detailsFor(ScanSchedule present) {
        if (id != null && id != present.id()) {
            throw new InvalidInputException("id", "NOT_ALLOWED", "The address names schedule " + present.id() + ".");
        }
        return new ScanScheduleDetails(name, detector, contamination, cron, enabled);
    }

    long versionOf(ScanSchedule present) {
        return Optional.ofNullable(version).orElse(present.version());
    }
}
