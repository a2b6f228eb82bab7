package org.steelfactory.web.frame;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.steelfactory.shared.InvalidInputException;

/** A moment as a browser's field for date and time holds it: of the plant's clocks, to the minute. */
public final class PlantMoment {

    private PlantMoment() {}

    /** Empty for {@code null}. */
    public static String text(Instant moment, ZoneId zone) {
        return moment == null
                ? ""
                : moment.truncatedTo(ChronoUnit.MINUTES)
                        .atZone(zone)
                        .toLocalDateTime()
                        .toString();
    }

    /**
     * @param present what the field showed at first, which counts to the second as long as nobody touches it
     * @return {@code null} where nothing was typed
     * @throws InvalidInputException when it isn't a date and a time
     */
    public static Instant parse(String field, String typed, ZoneId zone, Instant present) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.equals(text(present, zone))) {
            return present;
        }
        try {
            return LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(
                    field, "BAD_DATE", "A date and a time are needed, such as 2026-01-31 06:00.");
        }
    }
}
