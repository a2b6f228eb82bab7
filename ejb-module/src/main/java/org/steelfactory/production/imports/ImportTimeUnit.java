package org.steelfactory.production.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The unit that a file gives times in. */
public enum ImportTimeUnit {
    MIN(60, "min", "mins", "minute", "minutes", "minuten"),
    H(3_600, "h", "hr", "hrs", "hour", "hours", "std", "stunden");

    private final int seconds;
    private final List<String> spellings;

    ImportTimeUnit(int seconds, String... spellings) {
        this.seconds = seconds;
        this.spellings = List.of(spellings);
    }

    /** As the API spells it, {@code min} or {@code h}. */
    public String symbol() {
        return spellings.get(0);
    }

    /** A time in seconds; to the microsecond, so that 7.666666666666667 h and 460 min are the same. */
    double toSeconds(double value) {
        return Math.rint(value * seconds * 1e6) / 1e6;
    }

    double ofSeconds(double value) {
        return Math.rint(value / seconds * 1e6) / 1e6;
    }

    static Optional<ImportTimeUnit> spelled(String text) {
        return Arrays.stream(values())
                .filter(unit -> unit.spellings.contains(text))
                .findFirst();
    }
}
