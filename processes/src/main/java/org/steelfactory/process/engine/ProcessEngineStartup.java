package org.steelfactory.process.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.cdi.CdiJtaProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.notification.Happening;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.migration.SchemaMigrator;

/**
 * Starts the process engine inside the application: it shares the data source and the JTA transaction with JPA, so
 * that a business row and the step that wrote it commit or roll back together.
 */
@Singleton
@Startup
@DependsOn(SchemaMigrator.BEAN)
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class ProcessEngineStartup {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessEngineStartup.class);

    /** Ample for every list that a screen or an export asks the engine for; an unbounded query is a mistake. */
    private static final int MAX_RESULTS = 10_000;

    private static final int JOBS_AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager transactionManager;

    @Inject
    SteelConfiguration configuration;

    @Inject
    Event<Happening> happenings;

    private ProcessEngine engine;
    private BoundedJobExecutor jobExecutor;

    @PostConstruct
    void start() {
        jobExecutor = new BoundedJobExecutor(executor, JOBS_AT_ONCE);
        jobExecutor.setLockOwner(configuration.node());
        // Also when nothing was to be done for long: a scan that another node started is worth half a second.
        jobExecutor.setWaitTimeInMillis(500);
        jobExecutor.setMaxWait(500);

        var engineConfiguration = new CdiJtaProcessEngineConfiguration();
        engineConfiguration
                .setProcessEngineName("default")
                .setDataSource(dataSource)
                .setTransactionsExternallyManaged(true)
                // The tables come from a migration; the engine only checks that they are of its version.
                .setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE)
                .setHistory(ProcessEngineConfiguration.HISTORY_FULL)
                .setJobExecutorActivate(false);
        engineConfiguration.setTransactionManager(transactionManager);
        engineConfiguration.setJobExecutor(jobExecutor);
        engineConfiguration.setDefaultNumberOfRetries(3);
        engineConfiguration.setEnforceHistoryTimeToLive(true);
        engineConfiguration.setMetricsEnabled(false);
        engineConfiguration.setCmmnEnabled(false);
        // Decisions are Drools'; without the legacy switch the engine would still look for a FEEL implementation.
        engineConfiguration.setDmnEnabled(false);
        engineConfiguration.setDmnFeelEnableLegacyBehavior(true);
        engineConfiguration.setCustomIncidentHandlers(List.of(new ToldIncidents(happenings::fire)));
        // Nothing a user typed may ever be evaluated.
        engineConfiguration.setEnableExpressionsInAdhocQueries(false);
        engineConfiguration.setEnableExpressionsInStoredQueries(false);
        engineConfiguration.setEnableScriptCompilation(false);
        engineConfiguration.setQueryMaxResultsLimit(MAX_RESULTS);

        engine = engineConfiguration.buildProcessEngine();
        RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(engine);
        ProcessDeployment.deploy(engine.getRepositoryService());
        int abandoned = new AbandonedJobs(dataSource).release(configuration.node());
        jobExecutor.start();
        LOG.info(
                "PROCESS-001 process engine started on {}, {} jobs are taken up again",
                engineConfiguration.getDatabaseType(),
                abandoned);
    }

    @PreDestroy
    void stop() {
        jobExecutor.shutdown();
        RuntimeContainerDelegate.INSTANCE.get().unregisterProcessEngine(engine);
        engine.close();
    }
}
