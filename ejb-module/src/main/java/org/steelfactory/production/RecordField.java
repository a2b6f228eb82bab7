package org.steelfactory.production;

/** What is recorded of a shift. */
public enum RecordField {
    MACHINE("machine"),
    BATCH("batch"),
    SHIFT_START("shiftStart"),
    OPERATING_TIME("operatingTimeMin"),
    DOWN_TIME("downTimeMin"),
    PLANNED_TIME("plannedTimeMin"),
    ACTUAL_OUTPUT("actualOutput"),
    IDEAL_OUTPUT("idealOutput"),
    GOOD_UNITS("goodUnits"),
    TOTAL_UNITS("totalUnits");

    private final String key;

    RecordField(String key) {
        this.key = key;
    }

    /** Its name in the API, and where an error names it. */
    public String key() {
        return key;
    }
}
