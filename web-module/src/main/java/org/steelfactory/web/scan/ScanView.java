package org.steelfactory.web.scan;

import java.time.Instant;
import java.util.Optional;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanStatus;
import org.steelfactory.scan.ScanStep;

/**
 * A scan as the API shows it.
 *
 * @param contamination {@code null} for “auto”
 * @param incident why a step was given up after all its retries, until an administrator retries or cancels the scan; in
 *     lists it is left out
 * @param scheduleId the schedule that started it; {@code null} where somebody did
 */
public record ScanView(
        long id,
        String detector,
        ScanStatus status,
        ScanStep step,
        double progress,
        long records,
        long dataFaults,
        long anomalies,
        long alerts,
        Instant startedAt,
        Instant finishedAt,
        String startedBy,
        String error,
        String incident,
        Double contamination,
        long seed,
        Double offset,
        int policyVersion,
        Long scheduleId) {

    static ScanView of(Scan scan) {
        return of(scan, Optional.empty());
    }

    static ScanView of(Scan scan, Optional<String> incident) {
        return new ScanView(
                scan.id(),
                scan.detector().code(),
                scan.status(),
                scan.step(),
                scan.progress(),
                scan.records(),
                scan.dataFaults(),
                scan.anomalies(),
                scan.alerts(),
                scan.startedAt(),
                scan.finishedAt(),
                scan.startedBy(),
                scan.error(),
                incident.orElse(null),
                scan.contamination(),
                scan.seed(),
                scan.offset(),
                scan.policyVersion(),
                scan.scheduleId());
    }
}
