package org.steelfactory.web.scan;

import jakarta.validation.constraints.NotNull;
import org.steelfactory.scan.Detector;
import org.steelfactory.scan.ScanScheduleDetails;

/**
 * A new schedule of scans.
 *
 * @param detector {@code classic} where it is left out
 * @param contamination the share of the records that shall be anomalous, up to 0.5; left to the records where it is left
 *     out
 * @param cron minute, hour, day of the month, month and weekday, by the plant's clocks
 * @param enabled true where it is left out
 */
public record NewScanScheduleRequest(
        @NotNull String name, String detector, Double contamination, @NotNull String cron, Boolean enabled) {

    ScanScheduleDetails details() {
        return new ScanScheduleDetails(
                name,
                detector == null ? Detector.CLASSIC.code() : detector,
                contamination,
                cron,
                enabled == null || enabled);
    }
}
