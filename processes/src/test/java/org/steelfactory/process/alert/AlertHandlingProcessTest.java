package org.steelfactory.process.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.steelfactory.access.Role;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.AlertState;
import org.steelfactory.alert.AlertSteps;
import org.steelfactory.inbox.NewTask;
import org.steelfactory.process.engine.InMemoryEngine;
import org.steelfactory.rules.handling.AlertTimes;
import org.steelfactory.rules.handling.EscalationPolicy;
import org.steelfactory.rules.handling.Group;
import org.steelfactory.rules.severity.Severity;

/** Every path of an alert's process, by a clock that the test sets. */
class AlertHandlingProcessTest {

    private static final long ALERT = 9;
    private static final Instant RAISED = Instant.parse("2026-06-01T04:00:00.123456Z");
    private static final Duration ACKNOWLEDGE =
            EscalationPolicy.STANDARD.of(Severity.HIGH).acknowledge();
    private static final Duration SETTLE =
            EscalationPolicy.STANDARD.of(Severity.HIGH).settle();
    private static final Duration ACKNOWLEDGE_CRITICAL =
            EscalationPolicy.STANDARD.of(Severity.CRITICAL).acknowledge();

    private final AlertSteps steps = mock(AlertSteps.class);
    private final CamundaAlertWorkflow workflow = new CamundaAlertWorkflow();
    private InMemoryEngine memory;

    @BeforeEach
    void start() {
        at(RAISED);
        memory = new InMemoryEngine();
        workflow.runtime = memory.engine().getRuntimeService();
        EscalateAlertDelegate escalate = new EscalateAlertDelegate();
        ResolveAlertDelegate resolve = new ResolveAlertDelegate();
        escalate.steps = resolve.steps = steps;
        Mocks.register("escalateAlert", escalate);
        Mocks.register("resolveAlert", resolve);
        start(ALERT);
    }

    @AfterEach
    void stop() {
        Mocks.reset();
        memory.close();
        ClockUtil.reset();
    }

    @Test
    void asksWhoeverTheRulesNameToLookAtItFirst() {
        NewTask triage = lastTask();
        complete("ACKNOWLEDGED");
        NewTask settle = lastTask();

        assertThat(triage.key()).isEqualTo("TriageAlert");
        assertThat(triage.name()).isEqualTo("Triage alert");
        assertThat(triage.process()).isEqualTo("alertHandling");
        assertThat(triage.businessKey()).isEqualTo("alert-9");
        assertThat(triage.candidates()).isEqualTo(EnumSet.of(Role.OPERATOR, Role.SUPERVISOR, Role.ADMIN));
        assertThat(settle.key()).isEqualTo("SettleAlert");
        assertThat(settle.candidates()).isEqualTo(Set.of(Role.SUPERVISOR));
    }

    @Test
    void isSettledFromEitherTask() {
        for (String outcome : List.of("RESOLVED", "DISMISSED")) {
            start(20);
            complete(20, outcome);
            start(21);
            complete(21, "ACKNOWLEDGED");
            complete(21, outcome);
        }

        assertThat(running(20)).isZero();
        assertThat(running(21)).isZero();
        assertThat(ended()).filteredOn("SettledByPeople"::equals).hasSize(4);
        assertThat(waiting()).containsExactly("TriageAlert");
    }

    @Test
    void tellsTwiceThatNobodyLooksAndThenNobodyElse() {
        at(RAISED.plus(ACKNOWLEDGE).minusSeconds(1));
        memory.workWhatIsDue();
        verify(steps, never()).escalate(ALERT);

        at(RAISED.plus(ACKNOWLEDGE).plusSeconds(1));
        memory.workWhatIsDue();
        verify(steps).escalate(ALERT);

        at(RAISED.plus(ACKNOWLEDGE).plus(ACKNOWLEDGE).plusSeconds(1));
        memory.workWhatIsDue();
        verify(steps, times(2)).escalate(ALERT);

        at(RAISED.plus(ACKNOWLEDGE.multipliedBy(10)));
        memory.workWhatIsDue();
        verify(steps, times(2)).escalate(ALERT);
        assertThat(waiting()).containsExactly("TriageAlert");
    }

    @Test
    void hasNewTimesOnceItIsAcknowledged() {
        at(RAISED.plus(ACKNOWLEDGE).minusSeconds(1));
        complete("ACKNOWLEDGED");
        Instant known = RAISED.plus(ACKNOWLEDGE).minusSeconds(1);
        at(known.plus(SETTLE).minusSeconds(1));
        memory.workWhatIsDue();
        verify(steps, never()).escalate(ALERT);

        for (int time = 1; time <= 4; time++) {
            at(known.plus(SETTLE.multipliedBy(time)).plusSeconds(1));
            memory.workWhatIsDue();
        }

        verify(steps, times(2)).escalate(ALERT);
        assertThat(waiting()).containsExactly("SettleAlert");
    }

    @Test
    void makesUpOnceForAllTimesThatNoServerRan() {
        at(RAISED.plus(ACKNOWLEDGE.multipliedBy(10)));
        memory.workWhatIsDue();

        verify(steps).escalate(ALERT);
        assertThat(waiting()).containsExactly("TriageAlert");
    }

    @Test
    void goesBackToTriageByItsNewTimesWhenItWorsens() {
        complete("ACKNOWLEDGED");

        workflow.worsened(alert(ALERT, Severity.CRITICAL));
        assertThat(waiting()).containsExactly("TriageAlert");
        workflow.worsened(alert(ALERT, Severity.CRITICAL));
        assertThat(waiting()).containsExactly("TriageAlert");
        at(RAISED.plus(ACKNOWLEDGE_CRITICAL).plusSeconds(1));
        memory.workWhatIsDue();

        verify(steps).escalate(ALERT);
        verify(memory.taskBook(), times(2)).ended(anyString(), eq("WITHDRAWN"));
    }

    @Test
    void hasAllOfItsTimeAgainWhenTheCauseIsGone() {
        Instant gone = RAISED.plus(ACKNOWLEDGE).plus(ACKNOWLEDGE).plusSeconds(1);
        at(RAISED.plus(ACKNOWLEDGE).plusSeconds(1));
        memory.workWhatIsDue();
        at(gone);
        memory.workWhatIsDue();
        workflow.deescalated(alert(ALERT, Severity.HIGH));

        at(gone.plus(ACKNOWLEDGE).minusSeconds(1));
        memory.workWhatIsDue();
        verify(steps, times(2)).escalate(ALERT);
        at(gone.plus(ACKNOWLEDGE).plusSeconds(1));
        memory.workWhatIsDue();

        verify(steps, times(3)).escalate(ALERT);
        assertThat(waiting()).containsExactly("TriageAlert");
    }

    @Test
    void resolvesItselfOnceItsWorkIsVerified() {
        when(steps.resolveAfterMaintenance(ALERT)).thenReturn(true);
        complete("MAINTENANCE_REQUESTED");
        assertThat(waiting()).isEmpty();
        at(RAISED.plus(SETTLE.multipliedBy(10)));
        memory.workWhatIsDue();
        verify(steps, never()).escalate(ALERT);

        assertThat(workflow.maintenanceEnded(ALERT, true)).isTrue();
        memory.workWhatIsDue();

        assertThat(running(ALERT)).isZero();
        assertThat(ended()).contains("ResolvedByWork", "AlertHandled");
    }

    @Test
    void isToBeSettledAgainWhenItsWorkCameToNothing() {
        complete("ACKNOWLEDGED");
        complete("MAINTENANCE_REQUESTED");

        assertThat(workflow.maintenanceEnded(ALERT, false)).isTrue();

        assertThat(waiting()).containsExactly("SettleAlert");
        verify(steps, never()).resolveAfterMaintenance(ALERT);
    }

    @Test
    void looksAgainWhenItWorsensWhileItWaitsForWork() {
        complete("MAINTENANCE_REQUESTED");
        workflow.worsened(alert(ALERT, Severity.CRITICAL));

        assertThat(workflow.maintenanceEnded(ALERT, true)).isFalse();
        assertThat(waiting()).containsExactly("TriageAlert");
    }

    @Test
    void looksAgainWhenItWorsenedAtTheLastMoment() {
        when(steps.resolveAfterMaintenance(ALERT)).thenReturn(false);
        complete("MAINTENANCE_REQUESTED");
        workflow.maintenanceEnded(ALERT, true);

        memory.workWhatIsDue();

        assertThat(waiting()).containsExactly("TriageAlert");
    }

    @Test
    void waitsNoLongerForWorkOnceItIsSettled() {
        complete("MAINTENANCE_REQUESTED");

        workflow.settled(ALERT);

        assertThat(running(ALERT)).isZero();
        assertThat(ended()).contains("WaitingOver");
    }

    @Test
    void hasNothingToSayOfAlertsThatItDoesntWalk() {
        workflow.worsened(alert(77, Severity.CRITICAL));
        workflow.deescalated(alert(77, Severity.HIGH));
        workflow.settled(77);

        assertThat(workflow.maintenanceEnded(77, true)).isFalse();
        assertThat(waiting()).as("the other alert").containsExactly("TriageAlert");
    }

    @Test
    void endsAtOnceThoughAnEscalationIsStillToBeNoted() {
        doThrow(new IllegalStateException("no database"))
                .doNothing()
                .when(steps)
                .escalate(ALERT);
        at(RAISED.plus(ACKNOWLEDGE).plusSeconds(1));
        memory.workWhatIsDue();
        complete("RESOLVED");
        assertThat(waiting()).isEmpty();

        at(RAISED.plus(ACKNOWLEDGE).plusSeconds(70));
        memory.workWhatIsDue();

        verify(steps, times(2)).escalate(ALERT);
        assertThat(running(ALERT)).isZero();
    }

    @Test
    void everyNodeOfTheDiagramIsWalked() {
        when(steps.resolveAfterMaintenance(ALERT)).thenReturn(false, true);
        at(RAISED.plus(ACKNOWLEDGE).plusSeconds(1));
        memory.workWhatIsDue();
        workflow.deescalated(alert(ALERT, Severity.HIGH));
        workflow.worsened(alert(ALERT, Severity.CRITICAL));
        complete("ACKNOWLEDGED");
        at(RAISED.plus(SETTLE.multipliedBy(2)));
        memory.workWhatIsDue();
        workflow.worsened(alert(ALERT, Severity.CRITICAL));
        complete("MAINTENANCE_REQUESTED");
        workflow.worsened(alert(ALERT, Severity.CRITICAL));
        complete("MAINTENANCE_REQUESTED");
        workflow.maintenanceEnded(ALERT, false);
        complete("MAINTENANCE_REQUESTED");
        workflow.maintenanceEnded(ALERT, true);
        memory.workWhatIsDue();
        complete("MAINTENANCE_REQUESTED");
        workflow.maintenanceEnded(ALERT, true);
        memory.workWhatIsDue();
        start(18);
        complete(18, "DISMISSED");
        start(19);
        complete(19, "MAINTENANCE_REQUESTED");
        workflow.settled(19);

        assertThat(memory.walked("alertHandling")).isEqualTo(memory.nodes("alertHandling"));
        verify(memory.taskBook(), atLeastOnce()).begun(any());
    }

    private NewTask lastTask() {
        ArgumentCaptor<NewTask> told = ArgumentCaptor.forClass(NewTask.class);
        verify(memory.taskBook(), atLeastOnce()).begun(told.capture());
        return told.getValue();
    }

    private void start(long alert) {
        workflow.start(
                alert(alert, Severity.HIGH),
                EnumSet.of(Group.OPERATOR, Group.SUPERVISOR, Group.ADMIN),
                Set.of(Group.SUPERVISOR));
    }

    private void complete(String outcome) {
        complete(ALERT, outcome);
    }

    private void complete(long alert, String outcome) {
        memory.complete(tasks(alert).get(0).getId(), outcome);
    }

    private List<String> waiting() {
        return tasks(ALERT).stream().map(Task::getTaskDefinitionKey).toList();
    }

    private List<Task> tasks(long alert) {
        return memory.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(Alert.subject(alert))
                .list();
    }

    private long running(long alert) {
        return memory.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(Alert.subject(alert))
                .count();
    }

    private List<String> ended() {
        return memory.ends();
    }

    private static void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private static Alert alert(long id, Severity severity) {
        AlertTimes times = EscalationPolicy.STANDARD.of(severity);
        return new Alert(
                id,
                3,
                "HSM-1",
                "DOWN_TIME_HIGH",
                "Down time unusually long",
                severity,
                AlertState.ACTIVE,
                4L,
                2L,
                1,
                RAISED,
                RAISED,
                null,
                null,
                times,
                0,
                RAISED.plus(times.acknowledge()),
                "SUPERVISOR",
                null,
                null,
                null,
                null,
                0,
                "alert: nothing like it is open, muted or recent -> RAISE",
                1,
                0);
    }
}
