package org.steelfactory.process.engine;

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
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.migration.SchemaMigrator;

/**
 * Says every few seconds that this node lives, and gives the jobs back that a node had taken which doesn't say so any
 * more; those that are left then take them up. A node that was only slow loses the work that it was at, nothing else.
 */
@Singleton
@Startup
@DependsOn(SchemaMigrator.BEAN)
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(NodeWatch.class);

    private static final int BEAT_SECONDS = 5;

    /** A node silent for so long is held to be dead: six beats. */
    private static final Duration PATIENCE = Duration.ofSeconds(6 * BEAT_SECONDS);

    @Resource
    ManagedScheduledExecutorService timer;

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @Inject
    SteelConfiguration configuration;

    private ServerNodes nodes;
    private AbandonedJobs jobs;
    private Future<?> beats;
    private boolean stopped;

    @PostConstruct
    void start() {
        nodes = new ServerNodes(dataSource);
        jobs = new AbandonedJobs(dataSource);
        beats = timer.scheduleWithFixedDelay(this::beat, 0, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    synchronized void stop() {
        beats.cancel(false);
        stopped = true;
        try {
            // The others needn't take a server that was stopped for one that died.
            nodes.forget(configuration.node());
        } catch (SQLException e) {
            LOG.warn("PROCESS-004 the others will take this node for one that died: {}", e.getMessage());
        }
    }

    private synchronized void beat() {
        if (stopped) {
            return;
        }
        try {
            nodes.lives(configuration.node());
            for (String silent : nodes.silentFor(PATIENCE)) {
                int released = jobs.release(silent);
                nodes.forget(silent);
                LOG.warn("PROCESS-002 node {} is silent; {} of its jobs are taken up by others", silent, released);
            }
        } catch (SQLException | RuntimeException e) {
            // Whatever it was, the next beat may succeed; ending the schedule here would make this node look dead.
            LOG.warn("PROCESS-003 this node can't say that it lives: {}", e.getMessage());
        }
    }
}
