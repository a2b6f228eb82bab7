package org.steelfactory.shared;

/** No account answers to the credentials that were shown (HTTP 401). */
public class UnauthenticatedException extends BusinessException {

    public UnauthenticatedException(String key, Object... arguments) {
        super(key, arguments);
    }
}
