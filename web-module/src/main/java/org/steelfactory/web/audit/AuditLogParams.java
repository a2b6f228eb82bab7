package org.steelfactory.web.audit;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.steelfactory.audit.AuditQuery;
import org.steelfactory.shared.InvalidInputException;

/** The query parameters that narrow the audit log down. Times are ISO 8601; a date alone is its first moment in UTC. */
public class AuditLogParams {

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
        return new AuditQuery(unlessEmpty(user), unlessEmpty(action), time("from", from), time("to", to));
    }

    private static Instant time(String name, String text) {
        if (unlessEmpty(text) == null) {
            return null;
        }
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new InvalidInputException(name, "WRONG_TYPE", "A time such as 2026-01-31T06:00:00Z is needed.");
        }
    }

    private static String unlessEmpty(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
