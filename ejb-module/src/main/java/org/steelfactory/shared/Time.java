package org.steelfactory.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** Where the time comes from: everyone injects {@link Clock}, so that a test can stop it. */
@ApplicationScoped
public class Time {

    /** UTC in microseconds, the precision of the database: what is read back equals what was written. */
    @Produces
    @ApplicationScoped
    public Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
