package org.steelfactory.web.frame;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

/** An object's version as entity tag, so that a change can be tied to what its author saw (RFC 9110, If-Match). */
public final class ETags {

    private ETags() {}

    /** An object's view with its version as tag. */
    public static Response tagged(Object view, long version) {
        return Response.ok(view).tag(Long.toString(version)).build();
    }

    /**
     * Does nothing where the request carries no If-Match.
     *
     * @throws org.steelfactory.shared.BusinessException 412 when the object has another version than the caller saw
     */
    public static void requireMatch(HttpHeaders headers, long version) {
        String expected = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (expected != null && !expected.equals("*") && !expected.contains("\"" + version + "\"")) {
            throw new MalformedRequestException(
                    Status.PRECONDITION_FAILED, "request.versionMismatch", expected, version);
        }
    }
}
