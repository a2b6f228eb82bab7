package org.steelfactory.process.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;

/** The process engine for tests, with the product's processes and the delegates that the test registers as mocks. */
public final class InMemoryEngine implements AutoCloseable {

    private final ProcessEngine engine;

    public InMemoryEngine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:engine-" + System.identityHashCode(this));
        configuration.setProcessEngineName(configuration.getJdbcUrl());
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setDmnFeelEnableLegacyBehavior(true);
        engine = configuration.buildProcessEngine();
        ProcessDeployment.deploy(engine.getRepositoryService());
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** The jobs that can be done now. */
    public List<Job> jobs() {
        return engine.getManagementService().createJobQuery().withRetriesLeft().list();
    }

    /** Does the jobs that come one after another, failures included, until none is left with retries. */
    public void work() {
        for (List<Job> jobs = jobs(); !jobs.isEmpty(); jobs = jobs()) {
            jobs.forEach(this::attempt);
        }
    }

    /** Does the jobs whose time has come by the engine's clock, which tests set, until none is left. */
    public void workWhatIsDue() {
        for (List<Job> jobs = due(); !jobs.isEmpty(); jobs = due()) {
            jobs.forEach(this::attempt);
        }
    }

    private List<Job> due() {
        return engine.getManagementService().createJobQuery().executable().list();
    }

    /** @return whether the job could be done */
    public boolean attempt(Job job) {
        try {
            engine.getManagementService().executeJob(job.getId());
            return true;
        } catch (RuntimeException failedAsTheTestWants) {
            return false;
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
