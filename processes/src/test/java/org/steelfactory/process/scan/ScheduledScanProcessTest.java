package org.steelfactory.process.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelfactory.process.engine.InMemoryEngine;
import org.steelfactory.scan.ScheduledScans;

/** Every path of the process that waits for a schedule's time, by a clock that the test sets. */
class ScheduledScanProcessTest {

    private static final long SCHEDULE = 3;
    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");
    private static final Instant DUE = Instant.parse("2026-06-01T06:10:00Z");
    private static final Instant NEXT = Instant.parse("2026-06-02T06:10:00Z");

    private final ScheduledScans scans = mock(ScheduledScans.class);
    private final CamundaScanTimetable timetable = new CamundaScanTimetable();
    private InMemoryEngine memory;

    @BeforeEach
    void start() {
        at(NOW);
        memory = new InMemoryEngine();
        timetable.runtime = memory.engine().getRuntimeService();
        StartScheduledScanDelegate begin = new StartScheduledScanDelegate();
        GiveUpRunDelegate giveUp = new GiveUpRunDelegate();
        begin.scans = giveUp.scans = scans;
        Mocks.register("startScheduledScan", begin);
        Mocks.register("giveUpRun", giveUp);
        timetable.arm(SCHEDULE, DUE);
    }

    @AfterEach
    void stop() {
        Mocks.reset();
        memory.close();
        ClockUtil.reset();
    }

    @Test
    void waitsUntilItsTime() {
        at(DUE.minusMillis(1));
        memory.workWhatIsDue();

        verifyNoMoreInteractions(scans);
        assertThat(memory.jobs()).extracting(Job::getDuedate).containsExactly(Date.from(DUE));
    }

    @Test
    void startsTheScanAtItsTime() {
        at(DUE);
        memory.workWhatIsDue();

        verify(scans).run(SCHEDULE, DUE);
        assertThat(memory.jobs()).isEmpty();
        assertThat(ended()).containsExactly("OccurrenceHandled");
    }

    @Test
    void waitsForTheNextOccurrenceByAnInstanceOfItsOwn() {
        goesOnWith(NEXT);
        at(DUE);
        memory.workWhatIsDue();

        assertThat(memory.jobs()).extracting(Job::getDuedate).containsExactly(Date.from(NEXT));
        assertThat(instances())
                .hasSize(2)
                .extracting(HistoricProcessInstance::getBusinessKey)
                .containsOnly("scan-schedule-3");

        at(NEXT);
        memory.workWhatIsDue();

        verify(scans).run(SCHEDULE, NEXT);
    }

    @Test
    void comesOnceWhenManyOccurrencesWereMissed() {
        Instant late = DUE.plus(Duration.ofDays(40));
        goesOnWith(late.plusSeconds(60));
        at(late);

        memory.workWhatIsDue();

        verify(scans).run(SCHEDULE, DUE);
        verify(scans, times(1)).run(anyLong(), any());
        assertThat(memory.jobs()).hasSize(1);
    }

    @Test
    void triesAgainWhenStartingTheScanFails() {
        doThrow(new IllegalStateException("no database"))
                .doNothing()
                .when(scans)
                .run(SCHEDULE, DUE);
        at(DUE);
        memory.workWhatIsDue();
        verify(scans).run(SCHEDULE, DUE);

        at(DUE.plusSeconds(59));
        memory.workWhatIsDue();
        verify(scans).run(SCHEDULE, DUE);

        at(DUE.plusSeconds(61));
        memory.workWhatIsDue();

        verify(scans, times(2)).run(SCHEDULE, DUE);
        assertThat(ended()).containsExactly("OccurrenceHandled");
        verify(scans, never()).giveUp(anyLong(), any());
    }

    @Test
    void leavesNothingArmedByATryThatFailed() {
        doAnswer(call -> {
                    timetable.arm(SCHEDULE, NEXT);
                    throw new IllegalStateException("after it was armed");
                })
                .when(scans)
                .run(SCHEDULE, DUE);
        at(DUE);

        memory.workWhatIsDue();

        assertThat(instances()).hasSize(1);
    }

    @Test
    void givesUpAfterHalfAnHourAndGoesOnWithTheNextOccurrence() {
        failAlways();
        doAnswer(call -> {
                    timetable.arm(SCHEDULE, NEXT);
                    return null;
                })
                .when(scans)
                .giveUp(SCHEDULE, DUE);
        passHalfAnHour();

        verify(scans, times(5)).run(SCHEDULE, DUE);
        verify(scans).giveUp(SCHEDULE, DUE);
        assertThat(ended()).containsExactly("RunGivenUp");
        assertThat(memory.jobs()).extracting(Job::getDuedate).containsExactly(Date.from(NEXT));
        assertThat(memory.engine().getRuntimeService().createIncidentQuery().list())
                .isEmpty();
    }

    @Test
    void triesToGiveUpUntilItCan() {
        failAlways();
        doThrow(new IllegalStateException("no database"))
                .doNothing()
                .when(scans)
                .giveUp(SCHEDULE, DUE);
        passHalfAnHour();
        assertThat(ended()).isEmpty();

        at(DUE.plus(Duration.ofMinutes(36)));
        memory.workWhatIsDue();

        assertThat(ended()).containsExactly("RunGivenUp");
    }

    @Test
    void canBeStartedByHandBeforeItGivesUp() {
        failAlways();
        at(DUE);
        for (int minute = 0; minute < 10; minute++) {
            at(DUE.plus(Duration.ofMinutes(minute)).plusSeconds(1));
            memory.workWhatIsDue();
        }
        Job given = memory.engine()
                .getManagementService()
                .createJobQuery()
                .noRetriesLeft()
                .singleResult();
        mendWhatFailed();
        memory.engine().getManagementService().setJobRetries(given.getId(), 1);
        memory.workWhatIsDue();

        assertThat(ended()).containsExactly("OccurrenceHandled");
    }

    @Test
    void doesntComeOnceItIsDisarmed() {
        timetable.disarm(SCHEDULE);
        at(DUE);
        memory.workWhatIsDue();

        verifyNoMoreInteractions(scans);
        assertThat(memory.jobs()).isEmpty();
        assertThat(instances().get(0).getDeleteReason()).contains("changed");
    }

    @Test
    void comesAtTheNewTimeOnceItIsArmedAnew() {
        timetable.disarm(SCHEDULE);
        timetable.arm(SCHEDULE, NEXT);
        at(DUE);
        memory.workWhatIsDue();
        verifyNoMoreInteractions(scans);

        at(NEXT);
        memory.workWhatIsDue();

        verify(scans).run(SCHEDULE, NEXT);
    }

    @Test
    void leavesOtherSchedulesAlone() {
        timetable.arm(33, DUE);
        timetable.disarm(SCHEDULE);
        timetable.disarm(34);
        at(DUE);

        memory.workWhatIsDue();

        verify(scans).run(33, DUE);
        verifyNoMoreInteractions(scans);
    }

    private void goesOnWith(Instant next) {
        doAnswer(call -> {
                    timetable.arm(SCHEDULE, next);
                    return null;
                })
                .when(scans)
                .run(SCHEDULE, DUE);
    }

    private void failAlways() {
        doThrow(new IllegalStateException("no database")).when(scans).run(SCHEDULE, DUE);
    }

    private void mendWhatFailed() {
        doAnswer(call -> null).when(scans).run(SCHEDULE, DUE);
    }

    /** Minute by minute, as the engine would see it. */
    private void passHalfAnHour() {
        for (int minute = 0; minute <= 30; minute++) {
            at(DUE.plus(Duration.ofMinutes(minute)).plusSeconds(1));
            memory.workWhatIsDue();
        }
    }

    private static void at(Instant moment) {
        ClockUtil.setCurrentTime(Date.from(moment));
    }

    private List<HistoricProcessInstance> instances() {
        return memory.engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .list();
    }

    /** The ends that instances have come to. */
    private List<String> ended() {
        return memory
                .engine()
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .activityType("noneEndEvent")
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(end -> !end.equals("RunEnded"))
                .toList();
    }
}
