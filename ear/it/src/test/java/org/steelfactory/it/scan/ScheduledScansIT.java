package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.camunda.bpm.BpmPlatform;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.steelfactory.it.container.AsAdmin;
import org.steelfactory.it.container.TestedArchive;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.machine.MachineDetails;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.production.RecordEntry;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.scan.ScanSchedule;
import org.steelfactory.scan.ScanScheduleDetails;
import org.steelfactory.scan.ScanSchedules;
import org.steelfactory.scan.Scans;
import org.steelfactory.scan.ScheduledRunOutcome;
import org.steelfactory.scan.ScheduledScans;

/** What happens at a schedule's time: in the server, with its process engine and without a caller. */
@ExtendWith(ArquillianExtension.class)
class ScheduledScansIT {

    /** Comes by itself on no day that this test runs on: the test lets it come. */
    private static final String RARELY = "0 4 29 2 *";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Resource
    UserTransaction transaction;

    @EJB
    AsAdmin admin;

    @EJB
    ScanSchedules schedules;

    @EJB
    ScheduledScans scheduled;

    @EJB
    Scans scans;

    @EJB
    Ledger ledger;

    @EJB
    Machines machines;

    @EJB
    PerformanceRecords records;

    private final ProcessEngine engine = BpmPlatform.getDefaultProcessEngine();
    private ScanSchedule schedule;

    @Deployment
    static EnterpriseArchive product() {
        return TestedArchive.with(ScheduledScansIT.class);
    }

    @BeforeEach
    void schedule() throws Exception {
        recordEnough();
        schedule = admin.call(() ->
                schedules.create(new ScanScheduleDetails("Rarely " + System.nanoTime(), "classic", .1, RARELY, true)));
    }

    @AfterEach
    void deleteIt() throws Exception {
        admin.call(() -> {
            schedules.delete(schedule.id(), now().version());
            return null;
        });
        assertThat(waiting()).isEmpty();
    }

    @Test
    void startsTheScanAndWaitsForTheNextOccurrence() throws Exception {
        letItCome();

        ScanSchedule after = until(this::now, state -> state.lastOutcome() != null);

        assertThat(after.lastOutcome()).isEqualTo(ScheduledRunOutcome.STARTED);
        assertThat(after.nextRunAt()).isAfter(schedule.nextRunAt());
        assertThat(after.version()).isEqualTo(schedule.version());
        Scan scan = until(() -> admin.call(() -> scans.get(after.lastScanId())), state -> !state.running());
        assertThat(scan.startedBy()).isEqualTo("system");
        assertThat(scan.scheduleId()).isEqualTo(schedule.id());
        assertThat(scan.contamination()).isEqualTo(.1);
        assertThat(admin.call(() -> ledger.entriesAbout("scan-" + scan.id())).toString())
                .contains("\"schedule\":\"" + schedule.name() + "\"", "\"by\":\"system\"");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void startsNoneWhileAnotherRuns() throws Exception {
        transaction.begin();
        try {
            Scan running = admin.call(() -> scans.start(ScanOrder.of("classic")));
            scheduled.run(schedule.id(), schedule.nextRunAt());

            assertThat(now().lastOutcome()).isEqualTo(ScheduledRunOutcome.SKIPPED_RUNNING);
            assertThat(now().lastReason()).contains("Scan " + running.id());
            assertThat(now().nextRunAt()).isAfter(schedule.nextRunAt());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void doesNothingForAnOccurrenceThatIsNotWaitedFor() throws Exception {
        transaction.begin();
        try {
            scheduled.run(schedule.id(), schedule.nextRunAt().plusSeconds(60));
            scheduled.giveUp(-1, schedule.nextRunAt());

            assertThat(now()).isEqualTo(schedule);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void comesOnceHoweverManyCallForIt() throws Exception {
        transaction.begin();
        try {
            scheduled.run(schedule.id(), schedule.nextRunAt());
            ScanSchedule first = now();
            scheduled.run(schedule.id(), schedule.nextRunAt());
            scheduled.giveUp(schedule.id(), schedule.nextRunAt());

            assertThat(now()).isEqualTo(first);
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void saysThatItWasGivenUpAndGoesOn() throws Exception {
        transaction.begin();
        try {
            scheduled.giveUp(schedule.id(), schedule.nextRunAt());

            assertThat(now().lastOutcome()).isEqualTo(ScheduledRunOutcome.FAILED);
            assertThat(now().nextRunAt()).isAfter(schedule.nextRunAt());
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void waitsForTheNewTimeOnceItIsChangedAndForNoneOnceItIsOff() throws Exception {
        ScanScheduleDetails details = schedule.details();
        ScanSchedule moved = change(details, "0 5 29 2 *", true);
        assertThat(dueAt()).containsExactly(moved.nextRunAt());

        change(details, "0 5 29 2 *", false);
        assertThat(waiting()).isEmpty();

        ScanSchedule on = change(details, RARELY, true);
        assertThat(dueAt()).containsExactly(on.nextRunAt()).containsExactly(schedule.nextRunAt());
    }

    @Test
    void isReachedFromInsideATransactionOnly() {
        assertThatThrownBy(() -> scheduled.run(schedule.id(), schedule.nextRunAt()))
                .isInstanceOf(EJBTransactionRequiredException.class);
    }

    private ScanSchedule change(ScanScheduleDetails details, String cron, boolean enabled) throws Exception {
        long version = now().version();
        return admin.call(() -> schedules.change(
                schedule.id(),
                version,
                new ScanScheduleDetails(details.name(), details.detector(), details.contamination(), cron, enabled)));
    }

    /** Fires the timer as its time would; the engine's own threads do the rest. */
    private void letItCome() {
        ProcessInstance instance = waiting().get(0);
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
    }

    private List<ProcessInstance> waiting() {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(schedule.subject())
                .list();
    }

    private List<Instant> dueAt() {
        return waiting().stream()
                .map(instance -> engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .singleResult()
                        .getDuedate()
                        .toInstant())
                .toList();
    }

    private ScanSchedule now() throws Exception {
        return admin.call(() -> schedules.get(schedule.id()));
    }

    private static <T> T until(Callable<T> state, Predicate<T> reached) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T found = state.call();
        while (!reached.test(found) && System.nanoTime() < end) {
            Thread.sleep(100);
            found = state.call();
        }
        return found;
    }

    private void recordEnough() throws Exception {
        String name = "SCHEDULED " + System.nanoTime();
        admin.call(() -> machines.create(new MachineDetails(name, "Caster", "Hall 2", MachineStatus.ACTIVE, null)));
        for (int shift = 0; shift < Scan.MIN_RECORDS; shift++) {
            RecordEntry entry = new RecordEntry(
                    name,
                    null,
                    Instant.parse("2026-01-01T04:00:00Z").plus(Duration.ofHours(8L * shift)),
                    27_000.0 + shift,
                    1_800.0 - shift,
                    null,
                    100.0 + shift,
                    110.0,
                    98.0,
                    100.0 + shift);
            admin.call(() -> records.record(entry));
        }
    }
}
