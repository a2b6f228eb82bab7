package org.steelfactory.process.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.steelfactory.history.EndedProcess;
import org.steelfactory.history.Performer;
import org.steelfactory.history.ProcessContent;
import org.steelfactory.history.ProcessRecording;
import org.steelfactory.history.ProcessState;
import org.steelfactory.history.ProcessStep;
import org.steelfactory.history.StartedProcess;
import org.steelfactory.history.StepAttempt;
import org.steelfactory.history.StepState;
import org.steelfactory.process.engine.InMemoryEngine;

/** What the history is told of instances, and what the engine can tell of them. */
class InstanceHistoryProcessTest {

    private final ProcessRecording recording = mock(ProcessRecording.class);
    private final JavaDelegate work = mock(JavaDelegate.class);
    private InMemoryEngine memory;
    private ProcessEngine engine;
    private String instance;

    @BeforeEach
    void start() {
        memory = new InMemoryEngine(List.of(new HistoryPlugin(recording)));
        engine = memory.engine();
        Mocks.register("work", work);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "order.bpmn",
                        Bpmn.createExecutableProcess("order")
                                .name("Order")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent("Ordered")
                                .serviceTask("DoWork")
                                .name("Do work")
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${work}")
                                .userTask("Approve")
                                .name("Approve order")
                                .camundaCandidateGroups("SUPERVISOR")
                                .exclusiveGateway("Approved")
                                .name("Approved?")
                                .sequenceFlowId("Yes")
                                .condition("yes", "${approved}")
                                .endEvent("OrderDone")
                                .name("Order done")
                                .moveToLastGateway()
                                .sequenceFlowId("No")
                                .condition("no", "${not approved}")
                                .endEvent("OrderFailed")
                                .name("Order failed")
                                .done())
                .deploy();
        engine.getIdentityService().setAuthenticatedUserId("mehmet");
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("order", "order-7", Map.of("orderId", 7L))
                .getId();
        engine.getIdentityService().clearAuthentication();
    }

    @AfterEach
    void stop() {
        Mocks.reset();
        memory.close();
    }

    @Test
    void tellsOfTheStartAndWhoStarted() {
        ArgumentCaptor<StartedProcess> started = ArgumentCaptor.forClass(StartedProcess.class);
        verify(recording).started(started.capture(), any());

        assertThat(started.getValue().engineId()).isEqualTo(instance);
        assertThat(started.getValue().businessKey()).isEqualTo("order-7");
        assertThat(started.getValue().startedBy()).isEqualTo("mehmet");
    }

    @Test
    void tellsOfTheEndWithEverythingThatWasDone() {
        memory.work();
        approve(true);

        Told told = told();
        assertThat(told.end().state()).isEqualTo(ProcessState.COMPLETED);
        assertThat(told.end().outcome()).isEqualTo("Order done");
        assertThat(told.content().steps())
                .extracting(ProcessStep::activity)
                .containsExactly("Ordered", "DoWork", "Approve", "Approved", "OrderDone");
        assertThat(told.content().steps()).extracting(ProcessStep::number).containsExactly(1, 2, 3, 4, 5);
        assertThat(told.content().steps()).allMatch(step -> step.state() == StepState.DONE);
    }

    @Test
    void tellsTheFlowsThatWereTakenInTheirOrder() {
        memory.work();
        approve(true);

        ArgumentCaptor<String> flows = ArgumentCaptor.forClass(String.class);
        verify(recording, times(4)).took(eq(instance), flows.capture());
        assertThat(flows.getAllValues()).endsWith("Yes").doesNotContain("No").doesNotHaveDuplicates();
    }

    @Test
    void namesWhoDidEachStep() {
        memory.work();
        approve(true);

        List<ProcessStep> steps = told().content().steps();
        assertThat(steps.get(0).by()).isEqualTo(Performer.person("mehmet"));
        assertThat(steps.get(1).by()).isEqualTo(Performer.node("steel1"));
        assertThat(steps.get(2).by()).isEqualTo(Performer.person("jana"));
        assertThat(steps.get(2).task().groups()).containsExactly("SUPERVISOR");
        assertThat(steps.get(2).results()).containsEntry("approved", "true");
        assertThat(told().content().comments()).singleElement().satisfies(comment -> {
            assertThat(comment.by()).isEqualTo("jana");
            assertThat(comment.activity()).isEqualTo("Approve");
            assertThat(comment.text()).isEqualTo("In the Wednesday stop. 🔧");
        });
        assertThat(told().content().variable("orderId")).contains("7");
    }

    @Test
    void callsAnEndFailedThatSaysSo() {
        memory.work();
        approve(false);

        assertThat(told().end().state()).isEqualTo(ProcessState.FAILED);
        assertThat(told().end().outcome()).isEqualTo("Order failed");
    }

    @Test
    void keepsTheAttemptsThatFailed() throws Exception {
        doThrow(new IllegalStateException("The store is away"))
                .doNothing()
                .when(work)
                .execute(any());
        memory.work();
        approve(true);

        ProcessStep step = told().content().steps().get(1);
        assertThat(step.attempts()).hasSize(2);
        assertThat(step.attempts().get(0).failure()).isEqualTo("The store is away");
        assertThat(step.attempts().get(1).failed()).isFalse();
        assertThat(step.attempts()).extracting(StepAttempt::node).containsOnly("steel1");
    }

    @Test
    void showsAStepThatWasGivenUpAndItsIncident() throws Exception {
        doThrow(new IllegalStateException("The store is away")).when(work).execute(any());
        memory.work();

        verify(recording, atLeastOnce()).troubled(instance, true);
        ProcessContent content = new InstanceReader(engine).content(instance);
        ProcessStep last = content.steps().get(content.steps().size() - 1);
        assertThat(last.activity()).isEqualTo("DoWork");
        assertThat(last.name()).isEqualTo("Do work");
        assertThat(last.state()).isEqualTo(StepState.GIVEN_UP);
        assertThat(last.failures()).isEqualTo(3);
        assertThat(content.incidents()).singleElement().matches(incident -> incident.open());
    }

    @Test
    void letsAnAdministratorHaveItTriedAgain() throws Exception {
        doThrow(new IllegalStateException("The store is away"))
                .doThrow(new IllegalStateException("The store is away"))
                .doThrow(new IllegalStateException("The store is away"))
                .doNothing()
                .when(work)
                .execute(any());
        memory.work();
        CamundaProcessHistory history = new CamundaProcessHistory();
        history.engine = engine;
        Incident incident = engine.getRuntimeService().createIncidentQuery().singleResult();

        assertThat(history.retry(instance, incident.getId())).isTrue();
        verify(recording, atLeastOnce()).troubled(instance, false);
        assertThat(history.retry(instance, incident.getId())).isFalse();

        memory.work();
        approve(true);
        assertThat(told().content().incidents()).singleElement().matches(ended -> !ended.open());
    }

    @Test
    void keepsWhyAnInstanceWasCancelled() {
        memory.work();
        engine.getRuntimeService().deleteProcessInstance(instance, "Ordered twice.", false, true);

        assertThat(told().end().state()).isEqualTo(ProcessState.CANCELLED);
        assertThat(told().end().outcome()).isEqualTo("Ordered twice.");
        assertThat(told().content().steps().get(2).state()).isEqualTo(StepState.CANCELLED);
    }

    private void approve(boolean approved) {
        String task = engine.getTaskService().createTaskQuery().singleResult().getId();
        engine.getIdentityService().setAuthenticatedUserId("jana");
        engine.getTaskService().createComment(task, instance, "In the Wednesday stop. 🔧");
        engine.getTaskService().complete(task, Map.of("approved", approved));
        engine.getIdentityService().clearAuthentication();
    }

    private record Told(EndedProcess end, ProcessContent content) {}

    private Told told() {
        ArgumentCaptor<EndedProcess> end = ArgumentCaptor.forClass(EndedProcess.class);
        ArgumentCaptor<ProcessContent> content = ArgumentCaptor.forClass(ProcessContent.class);
        verify(recording).ended(any(), end.capture(), content.capture(), any());
        return new Told(end.getValue(), content.getValue());
    }
}
