package org.steelfactory.production.imports;

/** Why a row isn't taken, in a word that doesn't change. */
public enum ImportErrorCode {
    MISSING_VALUE,
    NOT_A_NUMBER,
    NEGATIVE,
    OUT_OF_RANGE,
    UNKNOWN_MACHINE,
    GOOD_EXCEEDS_TOTAL,
    /** Not a moment, or one that could be two. */
    BAD_DATE,
    FUTURE_DATE,
    COLUMN_COUNT,
    /** The same machine and shift start stand in an earlier row. */
    DUPLICATE_IN_FILE,
    /** The shift is recorded already, with other figures. */
    DIFFERS_FROM_RECORDED
}
