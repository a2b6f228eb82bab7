package org.steelfactory.web.production;

/** Times of a shift: seconds inside the product, minutes on screens and in the API. {@code null} stays what it is. */
final class Minutes {

    private static final int SECONDS = 60;
    private static final double PRECISION = 1e9;

    private Minutes() {}

    /** Without the last digits, which are those of the division: 0.1 minutes come back as 0.1. */
    static Double ofSeconds(Double seconds) {
        return seconds == null ? null : Math.rint(seconds / SECONDS * PRECISION) / PRECISION;
    }

    static Double inSeconds(Double minutes) {
        return minutes == null ? null : minutes * SECONDS;
    }
}
