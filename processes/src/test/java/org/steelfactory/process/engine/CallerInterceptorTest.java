package org.steelfactory.process.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The engine knows who calls it, and forgets them when the call is over. */
class CallerInterceptorTest {

    private Optional<String> caller = Optional.of("ingrid");
    private ProcessEngine engine;

    @BeforeEach
    void start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:caller-" + System.identityHashCode(this));
        configuration.setProcessEngineName(configuration.getJdbcUrl());
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setDmnFeelEnableLegacyBehavior(true);
        configuration.setTenantCheckEnabled(false);
        configuration.setCustomPreCommandInterceptorsTxRequired(
                List.of(new CallerInterceptor(configuration::getIdentityService, () -> caller)));
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "waiting.bpmn",
                        Bpmn.createExecutableProcess("waiting")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .camundaAsyncBefore()
                                .userTask("Wait")
                                .endEvent()
                                .done())
                .deploy();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void namesWhoStartedAnInstance() {
        assertThat(start("waiting").getStartUserId()).isEqualTo("ingrid");
        assertThat(engine.getIdentityService().getCurrentAuthentication()).isNull();
    }

    @Test
    void namesNobodyWhereNobodySignedIn() {
        caller = Optional.empty();

        assertThat(start("waiting").getStartUserId()).isNull();
    }

    @Test
    void namesWhoCompletedATaskAndWroteAComment() {
        String instance = start("waiting").getId();
        caller = Optional.empty();
        for (Job job : engine.getManagementService().createJobQuery().list()) {
            engine.getManagementService().executeJob(job.getId());
        }
        String task = engine.getTaskService().createTaskQuery().singleResult().getId();
        caller = Optional.of("jana");
        engine.getTaskService().createComment(task, instance, "Bearing replaced.");
        engine.getTaskService().complete(task);

        assertThat(engine.getTaskService()
                        .getProcessInstanceComments(instance)
                        .get(0)
                        .getUserId())
                .isEqualTo("jana");
        assertThat(engine.getHistoryService()
                        .createUserOperationLogQuery()
                        .operationType("Complete")
                        .singleResult()
                        .getUserId())
                .isEqualTo("jana");
    }

    private HistoricProcessInstance start(String process) {
        String id =
                engine.getRuntimeService().startProcessInstanceByKey(process).getId();
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult();
    }
}
