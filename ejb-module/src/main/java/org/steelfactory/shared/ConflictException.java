package org.steelfactory.shared;

/** The thing's state or version doesn't allow what was asked; reload and look again (HTTP 409). */
public class ConflictException extends BusinessException {

    public ConflictException(String key, Object... arguments) {
        super(key, arguments);
    }
}
