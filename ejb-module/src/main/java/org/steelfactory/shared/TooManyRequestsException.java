package org.steelfactory.shared;

import java.time.Duration;

/** Asked too often (HTTP 429). */
public class TooManyRequestsException extends BusinessException {

    private final Duration retryAfter;

    /** @param retryAfter how long to wait before asking again */
    public TooManyRequestsException(Duration retryAfter, String key, Object... arguments) {
        super(key, arguments);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
