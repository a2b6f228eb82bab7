package org.steelfactory.it.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.camunda.bpm.BpmPlatform;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.history.ProcessDetail;
import org.steelfactory.history.ProcessFilter;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.history.ProcessState;
import org.steelfactory.history.ProcessStep;
import org.steelfactory.history.Processes;
import org.steelfactory.history.StepState;
import org.steelfactory.it.container.AsAdmin;
import org.steelfactory.it.container.AsAuditor;
import org.steelfactory.it.container.AsOperator;
import org.steelfactory.it.container.AsSupervisor;
import org.steelfactory.it.container.TestedArchive;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.PageRequest;

/** What the auditor reads of instances: while they run, when they stand still, and after the engine has forgotten them. */
@ExtendWith(ArquillianExtension.class)
class ProcessHistoryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @EJB
    AsAdmin admin;

    @EJB
    AsAuditor auditor;

    @EJB
    AsSupervisor supervisor;

    @EJB
    AsOperator operator;

    @EJB
    Processes processes;

    @EJB
    Ledger ledger;

    private final ProcessEngine engine = BpmPlatform.getDefaultProcessEngine();
    private final String businessKey = "order-" + System.nanoTime();
    private String deployment;
    private String instance;

    @Deployment
    static EnterpriseArchive product() {
        return TestedArchive.with(ProcessHistoryIT.class);
    }

    @BeforeEach
    void start() {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .name("test")
                .addModelInstance(
                        "history-test.bpmn",
                        Bpmn.createExecutableProcess("historyTest")
                                .name("History test")
                                // The engine may forget an instance as soon as it has ended.
                                .camundaHistoryTimeToLiveString("P0D")
                                .startEvent("Ordered")
                                .name("Ordered")
                                .serviceTask("Work")
                                .name("Do work")
                                .camundaAsyncBefore()
                                .camundaExpression("${10 / divisor}")
                                .camundaResultVariable("share")
                                .userTask("Approve")
                                .name("Approve order")
                                .camundaCandidateGroups("SUPERVISOR")
                                .endEvent("OrderDone")
                                .name("Order done")
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void forget() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "Test over."));
        engine.getRepositoryService().deleteDeployment(deployment, false);
    }

    @Test
    void showsAnInstanceThatRunsAsFarAsItIs() throws Exception {
        ProcessInstance running = begin(5);
        ProcessDetail detail =
                until(() -> detail(running), found -> lastStep(found).activity().equals("Approve"));

        assertThat(detail.instance().state()).isEqualTo(ProcessState.RUNNING);
        assertThat(detail.instance().startedBy()).isEqualTo("system");
        assertThat(detail.proof()).isNull();
        assertThat(lastStep(detail).state()).isEqualTo(StepState.UNDER_WAY);
        assertThat(lastStep(detail).task().groups()).containsExactly("SUPERVISOR");
        assertThat(detail.content().flows()).hasSize(2);
    }

    @Test
    void tellsTheSameAfterTheEngineHasCleanedUp() throws Exception {
        ProcessInstance running = begin(5);
        String task = until(
                        () -> engine.getTaskService()
                                .createTaskQuery()
                                .processInstanceId(instance)
                                .singleResult(),
                        found -> found != null)
                .getId();
        engine.getTaskService().createComment(task, instance, "In the Wednesday stop. 🔧");
        engine.getTaskService().claim(task, "jana");
        engine.getTaskService().complete(task, Map.of("approved", true));
        ProcessDetail before = detail(running);

        cleanUp();

        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        ProcessDetail after = detail(running);
        assertThat(after).isEqualTo(before);
        assertThat(after.instance().state()).isEqualTo(ProcessState.COMPLETED);
        assertThat(after.instance().outcome()).isEqualTo("Order done");
        assertThat(after.proof().intact()).isTrue();
        assertThat(after.content().steps())
                .extracting(ProcessStep::activity)
                .containsExactly("Ordered", "Work", "Approve", "OrderDone");
        assertThat(after.content().steps().get(1).by().name()).isNotEmpty();
        assertThat(after.content().steps().get(2).by().name()).isEqualTo("jana");
        assertThat(after.content().steps().get(2).results()).containsEntry("approved", "true");
        assertThat(after.content().comments()).singleElement().matches(comment -> comment.text()
                .equals("In the Wednesday stop. 🔧"));
        assertThat(auditor.call(() -> processes.diagram(running.id())).bpmn()).contains("Approve order");
        assertThat(auditor.call(() -> ledger.entriesAbout(businessKey)))
                .singleElement()
                .matches(entry -> entry.data().contains(after.proof().recorded()));
    }

    @Test
    void letsAnAdministratorRetryWhatWasGivenUp() throws Exception {
        ProcessInstance running = begin(0);
        ProcessInstance stuck = until(() -> get(running), found -> found.state() == ProcessState.INCIDENT);
        ProcessDetail detail = detail(stuck);
        String incident = detail.content().incidents().get(0).id();
        assertThat(lastStep(detail).state()).isEqualTo(StepState.GIVEN_UP);
        assertThat(lastStep(detail).failures()).isEqualTo(3);
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> supervisor.call(() -> processes.retry(stuck.id(), incident)));
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> auditor.call(() -> processes.cancel(stuck.id(), "Why not.")));
        assertThatExceptionOfType(EJBAccessException.class)
                .isThrownBy(() -> operator.call(() -> processes.get(stuck.id())));

        engine.getRuntimeService().setVariable(instance, "divisor", 5);
        admin.call(() -> processes.retry(stuck.id(), incident));

        // Told when the transaction has committed.
        assertThat(get(running).state()).isEqualTo(ProcessState.RUNNING);
        ProcessDetail after =
                until(() -> detail(running), found -> lastStep(found).activity().equals("Approve"));
        assertThat(after.content().incidents()).singleElement().matches(ended -> !ended.open());
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> admin.call(() -> processes.retry(stuck.id(), incident)));
    }

    @Test
    void letsAnAdministratorCancelWhatStandsStill() throws Exception {
        ProcessInstance running = begin(0);
        until(() -> get(running), found -> found.state() == ProcessState.INCIDENT);

        ProcessInstance cancelled = admin.call(() -> processes.cancel(running.id(), "Ordered by mistake."));

        // Its end is recorded when the transaction commits.
        assertThat(cancelled.id()).isEqualTo(running.id());
        ProcessDetail after = detail(running);
        assertThat(after.instance().state()).isEqualTo(ProcessState.CANCELLED);
        assertThat(after.instance().outcome()).isEqualTo("Ordered by mistake.");
        assertThat(after.proof().intact()).isTrue();
        assertThat(lastStep(after).state()).isEqualTo(StepState.CANCELLED);
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> admin.call(() -> processes.cancel(running.id(), "Again.")));
    }

    private ProcessInstance begin(int divisor) throws Exception {
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("historyTest", businessKey, Map.of("divisor", divisor))
                .getId();
        return auditor.call(() -> processes.find(ProcessFilter.about(businessKey), PageRequest.first(1)))
                .items()
                .get(0);
    }

    /** The engine's own clean-up, by its own job. */
    private void cleanUp() throws Exception {
        Job job = engine.getHistoryService().cleanUpHistoryAsync(true);
        until(
                () -> engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count(),
                count -> count == 0);
        assertThat(job).isNotNull();
    }

    private ProcessInstance get(ProcessInstance some) throws Exception {
        return auditor.call(() -> processes.get(some.id()));
    }

    private ProcessDetail detail(ProcessInstance some) throws Exception {
        return auditor.call(() -> processes.detail(some.id()));
    }

    private static ProcessStep lastStep(ProcessDetail detail) {
        return detail.content().steps().get(detail.content().steps().size() - 1);
    }

    private static <T> T until(Callable<T> asked, Predicate<T> wanted) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        T answer = asked.call();
        while (!wanted.test(answer) && Instant.now().isBefore(deadline)) {
            Thread.sleep(200);
            answer = asked.call();
        }
        assertThat(answer).matches(wanted);
        return answer;
    }
}
