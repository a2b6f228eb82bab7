package org.steelfactory.web.frame;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.steelfactory.shared.InvalidInputException.FieldError;

/**
 * An error answer of the REST API, RFC 9457.
 *
 * @param type names the kind of problem for programs: {@code urn:steel-factory:problem:} and a stable key
 * @param title the kind of problem in words
 * @param status the HTTP status, repeated
 * @param detail what happened to this request and what to do
 * @param errors the faulty fields; empty where no field is at fault
 */
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    public static final String PROBLEM_JSON = "application/problem+json";
    public static final MediaType PROBLEM_JSON_TYPE = new MediaType("application", "problem+json");

    private static final String TYPE_PREFIX = "urn:steel-factory:problem:";

    static Problem of(Response.StatusType status, String key, String detail) {
        return new Problem(TYPE_PREFIX + key, status.getReasonPhrase(), status.getStatusCode(), detail, List.of());
    }

    /** What the server itself refuses, before any of our resources is asked. */
    static Problem of(Response.StatusType status) {
        String detail =
                switch (status.getStatusCode()) {
                    case 404 -> "There is nothing at this address.";
                    case 405 -> "This address doesn't have that method; see the Allow header.";
                    case 415 -> "This address doesn't take a body of this type.";
                    case 406 -> "This address answers application/json.";
                    default -> status.getReasonPhrase();
                };
        return of(status, "http." + status.getStatusCode(), detail);
    }

    Problem with(List<FieldError> fieldErrors) {
        return new Problem(type, title, status, detail, fieldErrors);
    }

    Response.ResponseBuilder response() {
        return Response.status(status).type(PROBLEM_JSON_TYPE).entity(this);
    }
}
