package org.steelfactory.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row behind {@link Attempts}, locked while it is counted, so that all nodes count together. */
@Entity
@Table(name = "sign_in_throttle")
class SignInAttempts {

    @Id
    private String subject;

    private int failures;

    @Column(name = "window_started_at_utc")
    private Instant windowStartedAt;

    @Column(name = "counted_at_utc")
    private Instant countedAt;

    protected SignInAttempts() {}

    String subject() {
        return subject;
    }

    Attempts attempts() {
        return new Attempts(failures, windowStartedAt, countedAt);
    }

    void become(Attempts attempts) {
        failures = attempts.failures();
        windowStartedAt = attempts.windowStartedAt();
        countedAt = attempts.countedAt();
    }
}
