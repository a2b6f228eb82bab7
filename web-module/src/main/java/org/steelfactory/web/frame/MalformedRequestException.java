package org.steelfactory.web.frame;

import jakarta.ws.rs.core.Response.Status;
import org.steelfactory.shared.BusinessException;

/** A request whose body can't be read at all: not JSON, not UTF-8, of another type, or too large. */
class MalformedRequestException extends BusinessException {

    private final Status status;

    MalformedRequestException(Status status, String key, Object... arguments) {
        super(key, arguments);
        this.status = status;
    }

    Status status() {
        return status;
    }
}
