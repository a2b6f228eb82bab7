package org.steelfactory.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.migration.SchemaMigrator;

/** Looks for overdue tasks on this server, twice a minute. Several servers share the work, see {@link TaskTable#untold}. */
@Singleton
@Startup
@DependsOn(SchemaMigrator.BEAN)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OverdueTaskRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueTaskRunner.class);

    private static final int SECONDS = 30;

    @Resource
    ManagedScheduledExecutorService executor;

    @EJB
    OverdueTasks overdue;

    private Future<?> ticks;
    private boolean troubled;

    @PostConstruct
    void start() {
        ticks = executor.scheduleWithFixedDelay(this::tick, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        ticks.cancel(false);
    }

    private void tick() {
        try {
            boolean more = true;
            while (more) {
                more = overdue.tell();
            }
            troubled = false;
        } catch (RuntimeException e) {
            // Whatever it was, the tasks wait; ending the schedule here would leave nobody told for ever.
            if (!troubled) {
                LOG.warn("INBOX-001 overdue tasks can't be told of now, trying again: {}", e.toString());
            }
            troubled = true;
        }
    }
}
