package org.steelfactory.production.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes records so that {@link CsvReader} reads them back as they are. A text that a spreadsheet would take for a
 * formula gets an apostrophe in front, the spreadsheets' own sign for text; {@link #plain} takes it away again.
 */
public final class CsvText {

    private static final String FORMULA_BEGINNINGS = "=+-@\t";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+([.,]\\d+)?([eE][+-]?\\d+)?");

    private CsvText() {}

    /** One record without its line end. */
    public static String line(List<String> fields, char delimiter) {
        return fields.stream()
                .map(field -> quoted(guarded(field), delimiter))
                .collect(Collectors.joining("" + delimiter));
    }

    /** A field as it was before it was guarded against being taken for a formula. */
    public static String plain(String field) {
        return field.length() > 1 && field.charAt(0) == '\'' && FORMULA_BEGINNINGS.indexOf(field.charAt(1)) >= 0
                ? field.substring(1)
                : field;
    }

    private static String guarded(String field) {
        boolean formula = !field.isEmpty()
                && FORMULA_BEGINNINGS.indexOf(field.charAt(0)) >= 0
                && !NUMBER.matcher(field).matches();
        return formula ? "'" + field : field;
    }

    private static String quoted(String field, char delimiter) {
        boolean needed = field.chars().anyMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
        return needed ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
