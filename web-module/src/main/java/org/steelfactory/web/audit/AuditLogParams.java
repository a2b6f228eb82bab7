package org.steelfactory.web.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.steelfactory.audit.AuditQuery;
import org.steelfactory.shared.InvalidInputException;

/** The query parameters that narrow the audit log down. Times are ISO 8601; a date alone is its first moment in UTC. */
public class AuditLogParams {

    private static final Pattern FOUR_DIGIT_YEAR = Pattern.compile("\\d{4}-");

    @QueryParam("user")
    private String user;

    @QueryParam("action")
    private String action;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    /** @throws InvalidInputException when a time isn't one */
    AuditQuery query() {
        return new AuditQuery(given(user), given(action), time("from", from), time("to", to));
    }

    static Optional<Instant> time(String name, String text) {
        try {
            return given(text).map(AuditLogParams::parsed);
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

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
