package org.steelfactory.identity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.migration.SchemaMigrator;

/** Clears away what has run out: old windows of failed sign-ins, sessions past their longest life. */
@Singleton
@Startup
@DependsOn(SchemaMigrator.BEAN)
@PermitAll
public class Housekeeping {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);
    private static final int EVERY_MINUTES = 10;

    @Resource
    ManagedScheduledExecutorService timer;

    @EJB
    SignInThrottle throttle;

    @EJB
    UserSessions sessions;

    @PostConstruct
    void start() {
        timer.scheduleWithFixedDelay(this::purge, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    private void purge() {
        try {
            throttle.purge();
            sessions.purge();
        } catch (EJBException e) {
            LOG.warn("IDENTITY-005 old sign-in records weren't cleared, the next round will: {}", e.getMessage());
        }
    }
}
