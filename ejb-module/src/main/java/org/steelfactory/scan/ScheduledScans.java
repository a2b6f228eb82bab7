package org.steelfactory.scan;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.AuditEvent;
import org.steelfactory.audit.AuditTrail;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;
import org.steelfactory.shared.PlantTime;

/**
 * What happens when a schedule's time has come. The scan, what the schedule says of the run, and the wait for the next
 * occurrence commit together. An occurrence that came while no server ran comes once, late; then the next is counted
 * from now.
 *
 * <p>Whoever comes second, or for an occurrence that a change has moved meanwhile, does nothing: each call locks the
 * schedule's row and compares the occurrence.
 *
 * <p>Open to every caller, because the process engine's threads carry none; it can be reached only from inside a
 * transaction, thus from a process that an administrator's schedule started.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ScheduledScans {

    @Inject
    Database database;

    @Inject
    ScanBeginning beginning;

    /** Of a module that starts after this one, which {@code @EJB} would wait for. */
    @Inject
    ScanTimetable timetable;

    @EJB
    AuditTrail trail;

    @Inject
    PlantTime plant;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    private static final Set<String> ANOTHER_RUNS = Set.of("scan.running", "scan.overtaken");

    private final ScanScheduleTable schedules = new ScanScheduleTable();

    /**
     * Starts the scan of an occurrence, or notes why it can't be.
     *
     * @param dueAt the occurrence
     */
    public void run(long id, Instant dueAt) {
        atItsTime(id, dueAt, schedule -> {
            Scan scan;
            try {
                scan = beginning.begin(schedule.details().order(), CurrentUser.SYSTEM, Optional.of(schedule));
            } catch (ConflictException e) {
                skipWhereItRuns(schedule, dueAt, e);
                return;
            } catch (InvalidInputException e) {
                skipWhereTooFew(schedule, dueAt, e);
                return;
            }
            trail.record(AuditEvent.of("START_SCAN", "scan", scan.id())
                    .by(CurrentUser.SYSTEM)
                    .with("schedule", schedule.name())
                    .with("scheduleId", id));
            goOn(schedule, dueAt, ScheduledRunOutcome.STARTED, null);
        });
    }

    /** Any other conflict is of the moment: the process tries again. */
    private void skipWhereItRuns(ScanSchedule schedule, Instant dueAt, ConflictException conflict) {
        if (!ANOTHER_RUNS.contains(conflict.key())) {
            throw conflict;
        }
        skip(schedule, dueAt, ScheduledRunOutcome.SKIPPED_RUNNING, conflict.getMessage());
    }

    private void skipWhereTooFew(ScanSchedule schedule, Instant dueAt, InvalidInputException refusal) {
        FieldError error = refusal.errors().get(0);
        if (!error.code().equals(ScanBeginning.TOO_FEW_RECORDS)) {
            throw refusal;
        }
        skip(schedule, dueAt, ScheduledRunOutcome.SKIPPED_TOO_FEW, error.message());
    }

    /** Notes that an occurrence's scan couldn't be started whatever was tried. */
    public void giveUp(long id, Instant dueAt) {
        atItsTime(
                id,
                dueAt,
                schedule -> skip(
                        schedule,
                        dueAt,
                        ScheduledRunOutcome.FAILED,
                        "Starting the scan failed again and again; the server's log has the reason."));
    }

    private void atItsTime(long id, Instant dueAt, Consumer<ScanSchedule> work) {
        database.with(connection -> schedules.lock(connection, id))
                .filter(schedule -> dueAt.equals(schedule.nextRunAt()))
                .ifPresent(work);
    }

    private void skip(ScanSchedule schedule, Instant dueAt, ScheduledRunOutcome outcome, String reason) {
        trail.record(AuditEvent.of("START_SCAN", "scan-schedule", schedule.id())
                .by(CurrentUser.SYSTEM)
                .with("schedule", schedule.name())
                .with("outcome", outcome)
                .with("reason", reason)
                .refused());
        goOn(schedule, dueAt, outcome, reason);
    }

    private void goOn(ScanSchedule schedule, Instant dueAt, ScheduledRunOutcome outcome, String reason) {
        Instant now = clock.instant();
        Instant next = schedule.details().times().after(now.isBefore(dueAt) ? dueAt : now, plant.zone());
        database.with(connection -> {
            schedules.ran(connection, schedule.id(), outcome, reason, now, next);
            return next;
        });
        timetable.arm(schedule.id(), next);
        changed.fire(Changed.SCANS);
    }
}
