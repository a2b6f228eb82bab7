package org.steelfactory.theme;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which token stands for which written value, and where. Read from a text file with a line for each mapping:
 * {@code value property selector token}; the first line that fits holds.
 */
final class TokenTable {

    private static final String ANY = "*";
    private static final int COLUMNS = 4;

    private final List<Mapping> mappings;

    private TokenTable(List<Mapping> mappings) {
        this.mappings = mappings;
    }

    /**
     * Reads a table.
     *
     * @param text lines of four columns; blank lines and lines that start with {@code "# "} or are {@code "#"} say nothing
     * @throws IllegalArgumentException when a line hasn't four columns
     */
    static TokenTable parse(String text) {
        return new TokenTable(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("#") && !line.startsWith("# "))
                .map(Mapping::parse)
                .toList());
    }

    /** The token of a value written for a property in a rule; empty where the table has none. */
    Optional<String> token(String value, String property, String selector) {
        String written = value.replaceAll("\\s", "").toLowerCase(Locale.ROOT);
        return mappings.stream()
                .filter(mapping -> mapping.fits(written, property, selector))
                .map(Mapping::token)
                .findFirst();
    }

    private record Mapping(String value, String property, String selector, String token) {

        static Mapping parse(String line) {
            String[] columns = line.split("\\s+");
            if (columns.length != COLUMNS) {
                throw new IllegalArgumentException(
                        "A line of the token table has " + COLUMNS + " columns, not " + columns.length + ": " + line);
            }
            return new Mapping(columns[0], columns[1], columns[2], columns[3]);
        }

        boolean fits(String written, String writtenFor, String rule) {
            return value.equals(written)
                    && (property.equals(ANY) || property.equals(writtenFor))
                    && (selector.equals(ANY) || rule.contains(selector));
        }
    }
}
