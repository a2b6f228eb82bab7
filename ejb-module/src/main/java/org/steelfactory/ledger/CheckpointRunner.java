package org.steelfactory.ledger;

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
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the ledger signed on this node: at the start, after each {@value #ENTRIES} entries, at each scan's end, and
 * otherwise every {@value #MINUTES} minutes if anything was appended.
 */
@Singleton
@Startup
@DependsOn("LedgerOpening")
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class CheckpointRunner {

    static final long ENTRIES = 10_000;
    static final int MINUTES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRunner.class);

    @Resource
    ManagedScheduledExecutorService executor;

    @EJB
    Checkpoints checkpoints;

    private final ReentrantLock running = new ReentrantLock();
    private final AtomicBoolean nudged = new AtomicBoolean();
    private Future<?> ticks;

    @PostConstruct
    void start() {
        ticks = executor.scheduleWithFixedDelay(this::run, 0, MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        ticks.cancel(false);
        // One that is being signed is finished first.
        running.lock();
    }

    /** Costs the transaction that has just committed nothing but this. */
    public void grown(@Observes(during = TransactionPhase.AFTER_SUCCESS) LedgerGrown growth) {
        if ((growth.endsAScan() || growth.passes(ENTRIES)) && nudged.compareAndSet(false, true)) {
            executor.execute(this::run);
        }
    }

    private void run() {
        running.lock();
        try {
            // Whatever is appended from here on asks for a run of its own.
            nudged.set(false);
            checkpoints.sign();
            checkpoints.remember();
        } catch (RuntimeException e) {
            // Whatever it was, the next run signs more; ending the schedule here would end all signing.
            LOG.warn("LEDGER-009 the ledger couldn't be signed, trying again later: {}", e.toString());
        } finally {
            running.unlock();
        }
    }
}
