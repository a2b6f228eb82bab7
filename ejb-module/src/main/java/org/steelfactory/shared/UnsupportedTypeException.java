package org.steelfactory.shared;

/** What was sent is of a type that isn't taken (HTTP 415). */
public class UnsupportedTypeException extends BusinessException {

    public UnsupportedTypeException(String key, Object... arguments) {
        super(key, arguments);
    }
}
