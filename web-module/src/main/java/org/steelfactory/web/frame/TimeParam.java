package org.steelfactory.web.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.steelfactory.shared.InvalidInputException;

/** A query parameter of the API that is a moment: ISO 8601 in UTC; a date alone is its first moment. */
public final class TimeParam {

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-");

    private TimeParam() {}

    /**
     * @param name the parameter's name
     * @param text its value; nothing or blank where it isn't given
     * @throws InvalidInputException when it isn't a time
     */
    public static Optional<Instant> of(String name, String text) {
        try {
            return Optional.ofNullable(text)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .map(TimeParam::parsed);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(name, "WRONG_TYPE", "A time such as 2026-01-31T06:00:00Z is needed.");
        }
    }

    /** With a year of four digits: no store holds what java.time could read beyond. */
    private static Instant parsed(String text) {
        if (!FOUR_DIGIT_YEAR.matcher(text).lookingAt()) {
            throw new DateTimeParseException("Not a year of four digits", text, 0);
        }
        return text.indexOf('T') < 0
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : Instant.parse(text);
    }
}
