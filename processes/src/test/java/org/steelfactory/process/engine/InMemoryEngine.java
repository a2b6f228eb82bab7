package org.steelfactory.process.engine;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.steelfactory.inbox.TaskBook;
import org.steelfactory.inbox.TaskSubject;
import org.steelfactory.process.inbox.UserTaskListener;
import org.steelfactory.rules.severity.Severity;

/** The process engine for tests, with the product's processes and the delegates that the test registers as mocks. */
public final class InMemoryEngine implements AutoCloseable {

    private final ProcessEngine engine;
    private final TaskBook taskBook = mock(TaskBook.class);

    public InMemoryEngine() {
        this(List.of());
    }

    /** @param plugins what is to be tested of what the product adds to its engine */
    public InMemoryEngine(List<ProcessEnginePlugin> plugins) {
        when(taskBook.begun(any())).thenReturn(Optional.of(new TaskSubject(null, "", Severity.NONE, null, null)));
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:engine-" + System.identityHashCode(this));
        configuration.setProcessEngineName(configuration.getJdbcUrl());
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setHostname("steel1");
        configuration.getProcessEnginePlugins().addAll(plugins);
        configuration.setJobExecutorActivate(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new UserTaskListener(taskBook))));
        configuration.setDmnFeelEnableLegacyBehavior(true);
        engine = configuration.buildProcessEngine();
        ProcessDeployment.deploy(engine.getRepositoryService());
    }

    public ProcessEngine engine() {
        return engine;
    }

    /** What the inbox is told; it says of each new task that it is for nobody in particular and never due. */
    public TaskBook taskBook() {
        return taskBook;
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

    /** Completes a user task as the inbox does. */
    public void complete(String task, String outcome) {
        engine.getTaskService().complete(task, Map.of("outcome", outcome));
    }

    /** The ids of the ends that instances have come to. */
    public List<String> ends() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** The ids of all nodes that a process has: tasks, events, gateways and subprocesses. */
    public Set<String> nodes(String process) {
        String id = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return engine.getRepositoryService().getBpmnModelInstance(id).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of those that some instance of the process has come to. */
    public Set<String> walked(String process) {
        return engine.getHistoryService().createHistoricActivityInstanceQuery().list().stream()
                .filter(activity -> activity.getProcessDefinitionKey().equals(process))
                .map(HistoricActivityInstance::getActivityId)
                .filter(activity -> !activity.contains("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public void close() {
        engine.close();
    }
}
