package org.steelfactory.shared;

/** A store that this needs is away; nothing was lost, try again later (HTTP 503). */
public class UnavailableException extends BusinessException {

    public UnavailableException(String key, Object... arguments) {
        super(key, arguments);
    }
}
