package org.steelfactory.process.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.OptionalInt;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.InOrder;
import org.steelfactory.alert.AlertSteps;
import org.steelfactory.process.engine.InMemoryEngine;
import org.steelfactory.scan.ScanJob;
import org.steelfactory.scan.ScanSteps;

/** Every path of the process, with the steps' work left out. */
class AnomalyScanProcessTest {

    private static final long SCAN = 42;
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:08Z");

    private final ScanSteps steps = mock(ScanSteps.class);
    private final AlertSteps alerts = mock(AlertSteps.class);
    private final CamundaScanWorkflow workflow = new CamundaScanWorkflow();
    private InMemoryEngine memory;

    @BeforeEach
    void start() {
        memory = new InMemoryEngine();
        workflow.runtime = memory.engine().getRuntimeService();
        workflow.management = memory.engine().getManagementService();
        registerDelegates();
        when(steps.takeRecords(SCAN)).thenReturn(3);
        when(steps.checkData(SCAN)).thenReturn(true);
        when(steps.storeAnomalies(SCAN)).thenReturn(true, true, false);
        workflow.start(SCAN);
    }

    @AfterEach
    void stop() {
        ClockUtil.reset();
        Mocks.reset();
        memory.close();
    }

    @Test
    void doesNothingBeforeTheCallersTransactionHasCommitted() {
        verify(steps, never()).takeRecords(anyLong());
        assertThat(memory.jobs()).hasSize(1);
    }

    @Test
    void walksFromTheRecordsToTheFinishedScan() {
        memory.work();

        InOrder order = inOrder(steps, alerts);
        order.verify(steps).takeRecords(SCAN);
        order.verify(steps).checkData(SCAN);
        order.verify(steps).trainModel(SCAN);
        order.verify(steps, times(3)).storeAnomalies(SCAN);
        order.verify(alerts).raiseAlerts(SCAN);
        order.verify(steps).finish(SCAN);
        assertThat(endedAt()).isEqualTo("ScanCompleted");
    }

    @Test
    void scoresEachPartitionOnceAndJudgesItAfterwards() {
        memory.work();

        for (int number = 1; number <= 3; number++) {
            InOrder order = inOrder(steps);
            order.verify(steps).scorePartition(SCAN, number);
            order.verify(steps).judgePartition(SCAN, number);
            order.verify(steps, times(3)).storeAnomalies(SCAN);
        }
        verify(steps, times(3)).scorePartition(anyLong(), anyInt());
    }

    @Test
    void offersAllPartitionsAtTheSameTime() {
        memory.jobs().forEach(memory::attempt);
        memory.jobs().forEach(memory::attempt);
        memory.jobs().forEach(memory::attempt);

        assertThat(memory.jobs()).hasSize(3);
    }

    @Test
    void failsTheScanWhereTooFewRecordsAreLeft() {
        when(steps.checkData(SCAN)).thenReturn(false);

        memory.work();

        verify(steps).failForLackOfRecords(SCAN);
        verify(steps, never()).trainModel(SCAN);
        assertThat(endedAt()).isEqualTo("ScanFailed");
    }

    @Test
    void triesAStepThreeTimesAndThenWaitsForAnAdministrator() {
        doThrow(new IllegalStateException("no database")).when(steps).judgePartition(SCAN, 2);

        memory.work();

        verify(steps, times(3)).judgePartition(SCAN, 2);
        verify(steps).judgePartition(SCAN, 3);
        verify(steps, never()).storeAnomalies(SCAN);
        assertThat(workflow.jobs(SCAN))
                .containsExactly(new ScanJob(OptionalInt.of(2), null, ScanJob.MOST_ATTEMPTS, null, "no database"));
        assertThat(workflow.jobs(SCAN).get(0).isGivenUp()).isTrue();

        doNothing().when(steps).judgePartition(SCAN, 2);
        workflow.retry(SCAN);
        assertThat(workflow.jobs(SCAN)).containsExactly(new ScanJob(OptionalInt.of(2), null, 0, null, null));
        memory.work();

        assertThat(endedAt()).isEqualTo("ScanCompleted");
    }

    @Test
    void tellsWhichPartitionIsTriedAgainAndWhen() {
        toThePartitions();
        doThrow(new IllegalStateException("locked")).when(steps).scorePartition(SCAN, 3);
        ClockUtil.setCurrentTime(Date.from(NOW));
        memory.jobs().forEach(memory::attempt);

        ScanJob failed = workflow.jobs(SCAN).stream()
                .filter(job -> job.failures() > 0)
                .findFirst()
                .orElseThrow();

        assertThat(failed.partition()).hasValue(3);
        assertThat(failed.isRetried()).isTrue();
        assertThat(failed.attempt()).isEqualTo(2);
        assertThat(failed.reason()).isEqualTo("locked");
        assertThat(failed.againAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(workflow.jobs(SCAN)).extracting(ScanJob::partition).contains(OptionalInt.of(1), OptionalInt.of(2));
    }

    @Test
    void tellsEveryPartitionThatWasGivenUpAndRetriesThemTogether() {
        toThePartitions();
        doThrow(new IllegalStateException("no room")).when(steps).scorePartition(anyLong(), anyInt());
        memory.work();

        assertThat(workflow.jobs(SCAN))
                .allMatch(ScanJob::isGivenUp)
                .extracting(job -> job.partition().getAsInt())
                .containsExactlyInAnyOrder(1, 2, 3);

        doNothing().when(steps).scorePartition(anyLong(), anyInt());
        workflow.retry(SCAN);
        memory.work();

        assertThat(endedAt()).isEqualTo("ScanCompleted");
        assertThat(workflow.jobs(SCAN)).isEmpty();
    }

    @Test
    void tellsAStepOfTheWholeScanWithoutPartition() {
        assertThat(workflow.jobs(SCAN)).containsExactly(new ScanJob(OptionalInt.empty(), null, 0, null, null));
    }

    private void toThePartitions() {
        for (int i = 0; i < 3; i++) {
            memory.jobs().forEach(memory::attempt);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void canBeCancelledAtAnyStep(int jobsBefore) {
        for (int i = 0; i < jobsBefore; i++) {
            memory.attempt(memory.jobs().get(0));
        }

        workflow.cancel(SCAN);
        memory.work();

        assertThat(memory.jobs()).isEmpty();
        verify(steps, never()).finish(SCAN);
        assertThat(instance().getState()).isEqualTo(HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED);
        assertThat(instance().getDeleteReason()).contains("cancelled");
    }

    @Test
    void cancelsAScanWhoseProcessHasEndedWithoutComplaint() {
        memory.work();

        workflow.cancel(SCAN);

        assertThat(endedAt()).isEqualTo("ScanCompleted");
    }

    @Test
    void takesNoStepTwiceAtTheSameTimeButPartitions() {
        memory.jobs().forEach(memory::attempt);
        Job check = memory.jobs().get(0);

        memory.attempt(check);

        assertThat(memory.attempt(check)).isFalse();
        verify(steps).checkData(SCAN);
    }

    @Test
    void everyNodeOfTheDiagramIsWalked() {
        memory.work();
        when(steps.checkData(SCAN + 1)).thenReturn(false);
        workflow.start(SCAN + 1);
        memory.work();

        assertThat(memory.walked(CamundaScanWorkflow.PROCESS)).isEqualTo(memory.nodes(CamundaScanWorkflow.PROCESS));
    }

    private void registerDelegates() {
        TakeRecordsDelegate take = new TakeRecordsDelegate();
        CheckDataDelegate check = new CheckDataDelegate();
        TrainModelDelegate train = new TrainModelDelegate();
        ScoreRecordsDelegate score = new ScoreRecordsDelegate();
        JudgeScoresDelegate judge = new JudgeScoresDelegate();
        StoreAnomaliesDelegate store = new StoreAnomaliesDelegate();
        RaiseAlertsDelegate raise = new RaiseAlertsDelegate();
        FinishScanDelegate finish = new FinishScanDelegate();
        FailScanDelegate fail = new FailScanDelegate();
        take.steps = check.steps = train.steps = score.steps = steps;
        judge.steps = store.steps = finish.steps = fail.steps = steps;
        raise.steps = alerts;
        Mocks.register("takeRecords", take);
        Mocks.register("checkData", check);
        Mocks.register("trainModel", train);
        Mocks.register("scoreRecords", score);
        Mocks.register("judgeScores", judge);
        Mocks.register("storeAnomalies", store);
        Mocks.register("raiseAlerts", raise);
        Mocks.register("finishScan", finish);
        Mocks.register("failScan", fail);
    }

    private HistoricProcessInstance instance() {
        return memory.engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey("scan-42")
                .singleResult();
    }

    /** The end that the whole process came to. */
    private String endedAt() {
        assertThat(instance().getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
        List<HistoricActivityInstance> ends = memory.engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityType("noneEndEvent")
                .list();
        return ends.stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(end -> !end.equals("PartitionJudged"))
                .findFirst()
                .orElseThrow();
    }
}
