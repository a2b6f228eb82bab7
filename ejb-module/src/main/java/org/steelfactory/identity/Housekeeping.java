package org.steelfactory.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Clears away what has run out: old windows of failed sign-ins, sessions past their longest life. */
@Singleton
@PermitAll
public class Housekeeping {

    @EJB
    SignInThrottle throttle;

    @EJB
    UserSessions sessions;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void purge() {
        throttle.purge();
        sessions.purge();
    }
}
