package org.steelfactory.scan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a scan tells the unusual from the usual. Scores of different detectors can't be compared, only their verdicts. */
public enum Detector {
    /** One isolation forest over four features of the records of all machines, as the original system had it (S-44). */
    CLASSIC;

    /** The name outside, such as {@code classic}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The detector of this name, in whatever case it is written; empty where there is none. */
    public static Optional<Detector> named(String name) {
        return Arrays.stream(values())
                .filter(detector -> detector.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
