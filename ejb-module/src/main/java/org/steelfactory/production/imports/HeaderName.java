package org.steelfactory.production.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A column's name, taken apart: {@code Operating Time (min)}, {@code operating_time_min} and {@code OperatingTimeMin}
 * are all {@code operatingtime} in {@code min}.
 *
 * @param plain the name's letters and digits in lower case, without the unit
 * @param unit the unit of time that the name says, as it is spelled there, lower case; empty where it says none
 */
record HeaderName(String plain, Optional<String> unit) {

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** Units that a time may be in elsewhere, but not here. */
    private static final Set<String> FOREIGN_UNITS = Set.of("s", "sec", "secs", "second", "seconds", "ms", "d", "days");

    static HeaderName of(String header) {
        List<String> words = new ArrayList<>(BETWEEN_WORDS
                .splitAsStream(header)
                .map(word -> word.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList());
        Optional<String> unit = Optional.empty();
        if (words.size() > 1 && isUnit(words.get(words.size() - 1))) {
            unit = Optional.of(words.remove(words.size() - 1));
        }
        if (unit.isPresent() && words.size() > 1 && words.get(words.size() - 1).equals("in")) {
            words.remove(words.size() - 1);
        }
        return new HeaderName(String.join("", words), unit);
    }

    private static boolean isUnit(String word) {
        return ImportTimeUnit.spelled(word).isPresent() || FOREIGN_UNITS.contains(word);
    }
}
