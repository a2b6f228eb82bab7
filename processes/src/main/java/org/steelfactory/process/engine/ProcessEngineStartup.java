package org.steelfactory.process.engine;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.cdi.CdiJtaProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.history.ProcessRecording;
import org.steelfactory.inbox.TaskBook;
import org.steelfactory.notification.Happening;
import org.steelfactory.process.history.HistoryCatchUp;
import org.steelfactory.process.history.HistoryPlugin;
import org.steelfactory.process.inbox.UserTaskListener;
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

    private static final int JOBS_AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());

    @Resource
    ManagedExecutorService executor;

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @Resource(lookup = "java:jboss/TransactionManager")
    TransactionManager transactionManager;

    @Inject
    SteelConfiguration configuration;

    @EJB
    TaskBook taskBook;

    @EJB
    CurrentUser currentUser;

    @EJB
    ProcessRecording recording;

    @EJB
    HistoryCatchUp catchUp;

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
        engineConfiguration.setCustomPostBPMNParseListeners(List.of(new UserTaskListener(taskBook)));
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
        // The history says of each job where it was done.
        engineConfiguration.setHostname(configuration.node());
        engineConfiguration.setTenantCheckEnabled(false);
        // One for each chain, because an interceptor knows its next.
        engineConfiguration.setCustomPreCommandInterceptorsTxRequired(
                List.of(new CallerInterceptor(engineConfiguration::getIdentityService, this::caller)));
        engineConfiguration.setCustomPreCommandInterceptorsTxRequiresNew(
                List.of(new CallerInterceptor(engineConfiguration::getIdentityService, this::caller)));
        engineConfiguration.getProcessEnginePlugins().add(new HistoryPlugin(recording));

        engine = engineConfiguration.buildProcessEngine();
        RuntimeContainerDelegate.INSTANCE.get().registerProcessEngine(engine);
        ProcessDeployment.deploy(engine.getRepositoryService());
        catchUpOnHistory();
        int abandoned = new AbandonedJobs(dataSource).release(configuration.node());
        jobExecutor.start();
        LOG.info(
                "PROCESS-001 process engine started on {}, {} jobs are taken up again",
                engineConfiguration.getDatabaseType(),
                abandoned);
    }

    private void catchUpOnHistory() {
        catchUp.recordDefinitions(engine);
        int recorded = 0;
        for (int some = 1; some > 0; recorded += some) {
            some = catchUp.recordSome(engine);
        }
        if (recorded > 0) {
            LOG.info("PROCESS-005 {} process instances from before are in the history now", recorded);
        }
    }

    private Optional<String> caller() {
        return currentUser.signedIn() ? Optional.of(currentUser.name()) : Optional.empty();
    }

    @PreDestroy
    void stop() {
        jobExecutor.shutdown();
        RuntimeContainerDelegate.INSTANCE.get().unregisterProcessEngine(engine);
        engine.close();
    }
}
