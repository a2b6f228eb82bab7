package org.steelfactory.process.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.steelfactory.access.Role;
import org.steelfactory.inbox.NewTask;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.maintenance.WorkOrderState;
import org.steelfactory.maintenance.WorkOrderSteps;
import org.steelfactory.process.engine.InMemoryEngine;
import org.steelfactory.shared.SteelConfiguration;

/** Every path of a work order's process, by a clock that the test sets. */
class WorkOrderProcessTest {

    private static final long ORDER = 17;
    private static final Instant REQUESTED = Instant.parse("2026-06-01T04:00:00.123456Z");
    private static final Instant DECISION_DUE = Instant.parse("2026-06-02T04:00:00Z");
    private static final Duration GRADED_AFTER = Duration.ofDays(14);
    private static final Instant DUE = Instant.parse("2026-06-04T04:00:00Z");

    private final WorkOrderSteps steps = mock(WorkOrderSteps.class);
    private final CamundaApprovalWorkflow workflow = new CamundaApprovalWorkflow();
    private InMemoryEngine memory;

    @BeforeEach
    void start() {
        at(REQUESTED);
        memory = new InMemoryEngine();
        workflow.runtime = memory.engine().getRuntimeService();
        workflow.configuration = new SteelConfiguration(name -> null);
        workflow.management = memory.engine().getManagementService();
        RemindApproversDelegate remind = new RemindApproversDelegate();
        EscalateWorkOrderDelegate escalate = new EscalateWorkOrderDelegate();
        GradeWorkDelegate grade = new GradeWorkDelegate();
        remind.steps = escalate.steps = grade.steps = steps;
        Mocks.register("remindApprovers", remind);
        Mocks.register("escalateWorkOrder", escalate);
        Mocks.register("gradeWork", grade);
        workflow.start(order(ORDER));
    }

    @AfterEach
    void stop() {
        Mocks.reset();
        memory.close();
        ClockUtil.reset();
    }

    @Test
    void asksForADecisionFirst() {
        ArgumentCaptor<NewTask> told = ArgumentCaptor.forClass(NewTask.class);
        verify(memory.taskBook()).begun(told.capture());

        assertThat(waiting()).containsExactly("ApproveWorkOrder");
        assertThat(told.getValue().businessKey()).isEqualTo("work-order-17");
        assertThat(told.getValue().process()).isEqualTo("workOrder");
        assertThat(told.getValue().name()).isEqualTo("Approve work order");
        assertThat(told.getValue().candidates()).isEqualTo(Set.of(Role.SUPERVISOR));
    }

    @Test
    void goesFromDecisionToGradingStepByStep() {
        decide("APPROVED", "ScheduleWork");
        decide("SCHEDULED", "StartWork");
        decide("STARTED", "CompleteWork");
        decide("COMPLETED", "VerifyWork");
        complete("VERIFIED");
        assertThat(waiting()).isEmpty();

        at(REQUESTED.plus(GRADED_AFTER).minusSeconds(1));
        memory.workWhatIsDue();
        verify(steps, never()).grade(ORDER, GRADED_AFTER);
        at(REQUESTED.plus(GRADED_AFTER).plusSeconds(1));
        memory.workWhatIsDue();

        verify(steps).grade(ORDER, GRADED_AFTER);
        verify(steps, never()).escalate(ORDER);
        verify(steps, never()).remindApprovers(ORDER);
        assertThat(ended()).contains("WorkGraded");
        verify(memory.taskBook(), times(5)).ended(anyString(), anyString());
    }

    @Test
    void endsWhereItIsRejected() {
        complete("REJECTED");

        assertThat(memory.jobs()).isEmpty();
        assertThat(ended()).contains("RequestRejected", "OrderRejected");
        verifyNoInteractions(steps);
    }

    @Test
    void goesBackToTheWorkUntilItIsDoneWell() {
        decide("APPROVED", "ScheduleWork");
        decide("SCHEDULED", "StartWork");
        decide("STARTED", "CompleteWork");
        for (int round = 0; round < 3; round++) {
            decide("COMPLETED", "VerifyWork");
            decide("REWORK", "CompleteWork");
        }
        decide("COMPLETED", "VerifyWork");
        complete("VERIFIED");

        assertThat(ended()).contains("WorkVerified").doesNotContain("WorkGraded");
    }

    @Test
    void remindsOnceWhenNobodyDecides() {
        at(DECISION_DUE.minusSeconds(1));
        memory.workWhatIsDue();
        verifyNoInteractions(steps);

        at(DECISION_DUE.plusSeconds(1));
        memory.workWhatIsDue();
        at(DECISION_DUE.plus(Duration.ofDays(1)));
        memory.workWhatIsDue();

        verify(steps).remindApprovers(ORDER);
        assertThat(waiting()).containsExactly("ApproveWorkOrder");
        assertThat(ended()).contains("ApproversReminded");
    }

    @Test
    void escalatesWhatIsntVerifiedInTimeAndGoesOn() {
        decide("APPROVED", "ScheduleWork");
        at(DUE.plusSeconds(1));
        memory.workWhatIsDue();

        verify(steps).escalate(ORDER);
        assertThat(waiting()).containsExactly("ScheduleWork");
        assertThat(ended()).contains("WorkOrderEscalated");
    }

    @Test
    void isOverdueAtItsNewTimeOnceThatWasChanged() {
        Instant later = DUE.plus(Duration.ofDays(5));
        workflow.due(ORDER, later);
        at(DUE.plusSeconds(1));
        memory.workWhatIsDue();
        verify(steps, never()).escalate(ORDER);

        at(later.plusSeconds(1));
        memory.workWhatIsDue();

        verify(steps).escalate(ORDER);
    }

    @Test
    void isCancelledWhereverItStands() {
        List<String> outcomes = List.of("APPROVED", "SCHEDULED", "STARTED", "COMPLETED");
        for (int done = 0; done <= outcomes.size(); done++) {
            long order = 100 + done;
            workflow.start(order(order));
            for (String outcome : outcomes.subList(0, done)) {
                complete(order, outcome);
            }

            workflow.cancel(order);

            assertThat(tasks(order)).isEmpty();
        }
        verify(memory.taskBook(), times(outcomes.size() + 1)).ended(anyString(), eq("WITHDRAWN"));
        assertThat(waiting()).as("the other order").containsExactly("ApproveWorkOrder");
        assertThat(ended()).contains("OrderCancelled");
    }

    @Test
    void cantBeCancelledOnceItIsVerified() {
        goThrough();

        assertThatThrownBy(() -> workflow.cancel(ORDER)).isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    void triesAStepAgainThatFailed() {
        doThrow(new IllegalStateException("no database"))
                .doNothing()
                .when(steps)
                .grade(ORDER, GRADED_AFTER);
        goThrough();
        at(REQUESTED.plus(GRADED_AFTER).plusSeconds(1));
        memory.workWhatIsDue();
        verify(steps).grade(ORDER, GRADED_AFTER);

        at(REQUESTED.plus(GRADED_AFTER).plusSeconds(70));
        memory.workWhatIsDue();

        verify(steps, times(2)).grade(ORDER, GRADED_AFTER);
        assertThat(ended()).contains("WorkGraded");
    }

    @Test
    void everyNodeOfTheDiagramIsWalked() {
        at(DUE.plusSeconds(1));
        memory.workWhatIsDue();
        decide("APPROVED", "ScheduleWork");
        decide("SCHEDULED", "StartWork");
        decide("STARTED", "CompleteWork");
        decide("COMPLETED", "VerifyWork");
        decide("REWORK", "CompleteWork");
        decide("COMPLETED", "VerifyWork");
        complete("VERIFIED");
        at(DUE.plus(GRADED_AFTER).plusSeconds(2));
        memory.workWhatIsDue();
        workflow.start(order(18));
        complete(18, "REJECTED");
        workflow.start(order(19));
        workflow.cancel(19);

        assertThat(memory.walked("workOrder")).isEqualTo(memory.nodes("workOrder"));
        verify(memory.taskBook(), atLeastOnce()).begun(any());
    }

    private void goThrough() {
        List.of("APPROVED", "SCHEDULED", "STARTED", "COMPLETED", "VERIFIED").forEach(this::complete);
    }

    private void decide(String outcome, String next) {
        complete(outcome);
        assertThat(waiting()).containsExactly(next);
    }

    private void complete(String outcome) {
        complete(ORDER, outcome);
    }

    private void complete(long order, String outcome) {
        memory.complete(tasks(order).get(0).getId(), outcome);
    }

    private List<String> waiting() {
        return tasks(ORDER).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private List<Task> tasks(long order) {
        return memory.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(WorkOrder.subject(order))
                .list();
    }

    private List<String> ended() {
        return memory.ends();
    }

    private static void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private static WorkOrder order(long id) {
        return new WorkOrder(
                id,
                3,
                "HSM-1",
                "Replace bearing",
                null,
                Priority.HIGH,
                WorkOrderState.REQUESTED,
                "replace bearing",
                null,
                "operator",
                REQUESTED,
                DECISION_DUE,
                DUE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                false,
                null,
                0);
    }
}
