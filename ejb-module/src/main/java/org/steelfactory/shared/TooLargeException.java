package org.steelfactory.shared;

/** More was sent than is taken (HTTP 413). */
public class TooLargeException extends BusinessException {

    public TooLargeException(String key, Object... arguments) {
        super(key, arguments);
    }
}
