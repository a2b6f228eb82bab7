package org.steelfactory.production.imports;

/**
 * Why a row of a file isn't taken.
 *
 * @param row its number, 1 is the first data row
 * @param column the column at fault as the file names it; {@code ""} where the whole row is meant
 * @param message the reason in words
 * @param value what stands there, shortened; {@code ""} where the whole row is meant
 */
public record ImportError(long row, String column, ImportErrorCode code, String message, String value) {

    /** Characters kept of the value. */
    static final int MAX_VALUE = 100;

    public ImportError {
        value = value.codePointCount(0, value.length()) > MAX_VALUE
                ? value.substring(0, value.offsetByCodePoints(0, MAX_VALUE - 1)) + "…"
                : value;
    }
}
