package org.steelfactory.maintenance;

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
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.scan.ScanFinished;
import org.steelfactory.shared.migration.SchemaMigrator;

/**
 * Lets plans and triggers ask for work on this server: plans each minute, triggers each quarter of an hour and after each
 * scan, both at once where somebody changes them. Several servers don't ask twice, see {@link PlanTurn} and
 * {@link TriggerTurn}.
 *
 * <p>It looks from a thread of its own, whoever nudges: what is asked for is asked for by the system.
 */
@Singleton
@Startup
@DependsOn(SchemaMigrator.BEAN)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MaintenanceRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MaintenanceRunner.class);

    private static final Duration PLANS = Duration.ofMinutes(1);
    private static final Duration TRIGGERS = Duration.ofMinutes(15);

    /** By then the process engine is there, which walks the orders. */
    private static final int FIRST_TICK_S = 30;

    @Resource
    ManagedScheduledExecutorService executor;

    @EJB
    PlannedWork planned;

    @EJB
    TriggeredWork triggered;

    @Inject
    Clock clock;

    private final Pulse plans = new Pulse(PLANS);
    private final Pulse triggers = new Pulse(TRIGGERS);

    /** What can't be asked for and was told in the log, so that it isn't told each minute. */
    private final Set<String> troubled = new HashSet<>();

    private Future<?> ticks;

    @PostConstruct
    void start() {
        ticks = executor.scheduleWithFixedDelay(this::tick, FIRST_TICK_S, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        ticks.cancel(false);
    }

    public void lookAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) LookAgain what) {
        (what == LookAgain.PLANS ? plans : triggers).nudge();
    }

    public void scanned(@Observes(during = TransactionPhase.AFTER_SUCCESS) ScanFinished scan) {
        triggers.nudge();
    }

    private void tick() {
        if (plans.beats(clock.instant())) {
            each("plan", planned::waiting, planned::ask);
        }
        if (triggers.beats(clock.instant())) {
            each("trigger", triggered::watching, triggered::look);
        }
    }

    private void each(String kind, Supplier<List<Long>> waiting, LongConsumer deed) {
        attempt(kind + "s", () -> waiting.get().forEach(id -> attempt(kind + " " + id, () -> deed.accept(id))));
    }

    private void attempt(String what, Runnable deed) {
        try {
            deed.run();
            troubled.remove(what);
        } catch (RuntimeException e) {
            // Whatever it was, what is due stays due; ending the schedule here would leave it so for ever.
            if (troubled.add(what)) {
                LOG.warn("MAINTENANCE-001 maintenance {} can't ask for work now, trying again: {}", what, e.toString());
            }
        }
    }
}
