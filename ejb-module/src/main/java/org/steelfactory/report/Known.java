package org.steelfactory.report;

import java.util.OptionalDouble;

/** Figures as answers carry them: what isn't known is {@code null} there, never 0. */
final class Known {

    private static final double SECONDS_PER_MINUTE = 60;

    private Known() {}

    static Double orNull(OptionalDouble figure) {
        return figure.isPresent() ? figure.getAsDouble() : null;
    }

    static double minutes(double seconds) {
        return seconds / SECONDS_PER_MINUTE;
    }
}
