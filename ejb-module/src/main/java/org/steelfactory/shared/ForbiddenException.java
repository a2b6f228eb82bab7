package org.steelfactory.shared;

/** The caller's role, or the four-eyes rule, doesn't allow it (HTTP 403). */
public class ForbiddenException extends BusinessException {

    public ForbiddenException(String key, Object... arguments) {
        super(key, arguments);
    }
}
