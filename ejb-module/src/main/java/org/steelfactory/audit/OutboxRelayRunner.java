package org.steelfactory.audit;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.migration.SchemaMigrator;

/**
 * Runs the {@link OutboxRelay} on this node: at once when a transaction that filled the outbox has committed, and each
 * second for what other nodes left behind or what waits for the store's return.
 */
@Singleton
@Startup
@DependsOn(SchemaMigrator.BEAN)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class OutboxRelayRunner {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelayRunner.class);

    /** Far longer than any store keeps acknowledged writes in memory only. */
    private static final Duration CHECKED_AFTER_RETURN = Duration.ofHours(1);

    @Resource
    ManagedScheduledExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @Inject
    MongoConnection connection;

    @Inject
    Clock clock;

    private final ReentrantLock running = new ReentrantLock();
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final BackOff backOff = new BackOff();
    private OutboxRelay relay;
    private boolean storeChecked;
    private Future<?> ticks;

    @PostConstruct
    void start() {
        relay = new OutboxRelay(dataSource, clock);
        ticks = executor.scheduleWithFixedDelay(this::run, 0, 1, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        ticks.cancel(false);
        // A batch on its way is finished first; what comes later waits for the next start.
        running.lock();
    }

    /** Costs the transaction that has just committed nothing but this. */
    public void documentWaiting(@Observes(during = TransactionPhase.AFTER_SUCCESS) DocumentWaiting event) {
        if (connection.available() && nudged.compareAndSet(false, true)) {
            executor.execute(this::run);
        }
    }

    private void run() {
        nudged.set(false);
        if (!running.tryLock()) {
            return;
        }
        try {
            Optional<MongoDatabase> store = connection.database();
            if (store.isEmpty()) {
                storeIsAway();
            } else if (backOff.over(clock.instant())) {
                deliverAll(store.get());
                backOff.succeeded();
            }
        } catch (SQLException | RuntimeException e) {
            // Whatever it was, the rows wait; ending the schedule here would leave them waiting for ever.
            failed(e);
        } finally {
            running.unlock();
        }
    }

    private void deliverAll(MongoDatabase store) throws SQLException {
        if (!storeChecked) {
            storeIsBack(store);
        }
        OutboxRelay.Delivery delivery;
        do {
            delivery = relay.deliver(store);
            if (delivery.refused() > 0) {
                LOG.error("AUDIT-005 the document store refused {} documents; see /mongodb", delivery.refused());
            }
        } while (delivery.mayHaveMore());
    }

    private void storeIsBack(MongoDatabase store) throws SQLException {
        if (!connection.embedded()) {
            new AuditLogReader(store).createIndexes();
        }
        long lost = relay.requeueLost(store, CHECKED_AFTER_RETURN);
        long refused = relay.requeueRefused();
        storeChecked = true;
        LOG.info("AUDIT-002 document store is up; {} lost and {} refused documents are sent again", lost, refused);
    }

    private void storeIsAway() {
        if (storeChecked) {
            LOG.warn("AUDIT-003 document store is down; documents wait in the outbox");
        }
        storeChecked = false;
    }

    private void failed(Exception e) {
        backOff.failed(clock.instant());
        if (e instanceof MongoException) {
            // It may be restarting between two heartbeats.
            storeChecked = false;
        }
        LOG.warn("AUDIT-004 documents could not be delivered, trying again later: {}", e.toString());
    }
}
