package org.steelfactory.web.audit;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.steelfactory.audit.AuditQuery;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.TimeParam;

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
        return new AuditQuery(given(user), given(action), TimeParam.of("from", from), TimeParam.of("to", to));
    }

    private static Optional<String> given(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(value -> !value.isEmpty());
    }
}
