package org.steelfactory.production.oee;

/** Why an index of a shift can't be told. */
public enum OeeGap {
    MISSING_OPERATING_TIME,
    MISSING_DOWN_TIME,
    MISSING_ACTUAL_OUTPUT,
    MISSING_IDEAL_OUTPUT,
    MISSING_GOOD_UNITS,
    MISSING_TOTAL_UNITS,
    /** Neither operating nor down time: the machine wasn't planned to run, so there is nothing to measure it by. */
    IDLE,
    /** The ideal output is 0, so that no output can be compared with it. */
    NO_IDEAL_OUTPUT,
    /** No units were made, so that none can be good. */
    NO_TOTAL_UNITS,
    /** More good units than units: one of the two is wrong. */
    GOOD_EXCEEDS_TOTAL,
    /** More was made than {@value Oee#MOST_PERFORMANCE} times what the machine can: output or ideal output is wrong. */
    OUTPUT_IMPOSSIBLE;

    /** Whether the figures themselves are wrong or incomplete, rather than there being nothing to measure. */
    public boolean dataFault() {
        return name().startsWith("MISSING_") || this == GOOD_EXCEEDS_TOTAL || this == OUTPUT_IMPOSSIBLE;
    }
}
