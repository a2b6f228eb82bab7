package org.steelfactory.report.performance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a report tells of a machine. */
public enum ReportMetric {
    OEE,
    AVAILABILITY,
    PERFORMANCE,
    QUALITY,
    /** Operating and down time. */
    DOWN_TIME,
    /** What was made: actual and ideal output, good and defective units. */
    OUTPUT,
    /** Time lost to down time, speed and quality. */
    LOSSES;

    /** The name in addresses: {@code down-time}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The metric of a code, in whatever case it is written. */
    public static Optional<ReportMetric> ofCode(String code) {
        return Arrays.stream(values())
                .filter(metric -> metric.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
