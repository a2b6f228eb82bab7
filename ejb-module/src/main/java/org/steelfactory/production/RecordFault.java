package org.steelfactory.production;

/**
 * What is wrong with one value of a {@link RecordEntry}.
 *
 * @param message the reason in words, and what would be right
 */
public record RecordFault(RecordField field, Code code, String message) {

    /** The reasons, named as in the API and in an import's errors. */
    public enum Code {
        MISSING_VALUE,
        NEGATIVE,
        OUT_OF_RANGE,
        UNKNOWN_MACHINE,
        GOOD_EXCEEDS_TOTAL,
        FUTURE_DATE
    }

    /**
     * Whether the shift could be kept in spite of it, marked as a data fault: a figure is missing, or two contradict each
     * other.
     */
    public boolean storable() {
        return switch (code) {
            case GOOD_EXCEEDS_TOTAL -> true;
            case MISSING_VALUE -> field != RecordField.MACHINE && field != RecordField.SHIFT_START;
            default -> false;
        };
    }
}
