package org.steelfactory.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.steelfactory.shared.UnauthenticatedException;

/**
 * Too many wrong passwords for one account name: for a while even the right one is refused (HTTP 401 with Retry-After).
 * Said alike for names that nobody has.
 */
public class SignInRefusedException extends UnauthenticatedException {

    private final Duration retryAfter;

    SignInRefusedException(Instant until, Instant now) {
        super("account.locked", until.truncatedTo(ChronoUnit.SECONDS).toString());
        this.retryAfter = Duration.between(now, until);
    }

    /** How long to wait before asking again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
