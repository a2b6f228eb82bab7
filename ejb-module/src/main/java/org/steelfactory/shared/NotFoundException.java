package org.steelfactory.shared;

/** What was named doesn't exist (HTTP 404). */
public class NotFoundException extends BusinessException {

    public NotFoundException(String key, Object... arguments) {
        super(key, arguments);
    }
}
