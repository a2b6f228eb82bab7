package org.steelfactory.report.csv;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** How a value is written into a field of a CSV file (RFC 4180). */
final class CsvCell {

    private static final Pattern NEEDS_QUOTES = Pattern.compile("[\",;\\r\\n]|^\\s|\\s$");

    /** What spreadsheet programs take for a formula, and run. */
    private static final Pattern LOOKS_LIKE_A_FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private CsvCell() {}

    /**
     * A text that somebody wrote. An apostrophe stands before one that a spreadsheet would run as a formula.
     *
     * @param text {@code null} for an empty field
     */
    static String text(String text) {
        if (text == null) {
            return "";
        }
        String harmless = LOOKS_LIKE_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
        return NEEDS_QUOTES.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    /**
     * A number with every digit that it has, a point before its decimals and no exponent.
     *
     * @param number {@code null} for an empty field
     */
    static String number(Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
