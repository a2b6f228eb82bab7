package org.steelfactory.web.frame;

import jakarta.ws.rs.core.HttpHeaders;
import org.steelfactory.shared.ForbiddenException;

/** Where REST carries the override password that changing an existing record takes. */
public final class OverrideHeader {

    public static final String NAME = "X-Override-Password";

    private OverrideHeader() {}

    /**
     * What was sent, not yet compared. Read it before the thing is looked up, so that errors come in the order that the
     * API promises.
     *
     * @throws ForbiddenException when nothing was sent
     */
    public static String of(HttpHeaders headers) {
        String given = headers.getHeaderString(NAME);
        if (given == null || given.isEmpty()) {
            throw new ForbiddenException("override.missing");
        }
        return given;
    }
}
