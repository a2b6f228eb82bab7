package org.steelfactory.scan;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.ledger.Difference;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.scan.cron.CronExpression;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.PlantTime;

/**
 * Schedules of scans. Everybody reads them; administrators create, change, switch and delete them, and each of these is
 * an entry in the ledger. What happens when a schedule's time has come is in {@link ScheduledScans}.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class ScanSchedules {

    /** ER_DUP_ENTRY: another schedule has the name. */
    private static final int DUPLICATE = 1062;

    @Inject
    Database database;

    /** Of a module that starts after this one, which {@code @EJB} would wait for. */
    @Inject
    ScanTimetable timetable;

    @EJB
    Ledger ledger;

    @EJB
    CurrentUser currentUser;

    @Inject
    PlantTime plant;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    private final ScanScheduleTable schedules = new ScanScheduleTable();

    /** A page of schedules, those first that come next. */
    public Page<ScanSchedule> find(PageRequest request) {
        return database.with(connection -> schedules.page(connection, request));
    }

    /** @throws NotFoundException when there is no such schedule, or it was deleted */
    public ScanSchedule get(long id) {
        return database.with(connection -> schedules.find(connection, id)).orElseThrow(() -> unknown(id));
    }

    /** The next occurrences of a time that comes again, by the plant's clocks. */
    public List<Instant> occurrences(CronExpression times, int howMany) {
        return times.after(clock.instant(), plant.zone(), howMany);
    }

    /**
     * @throws InvalidInputException naming every value that can't be used
     * @throws ConflictException when another schedule has the name
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "CREATE_SCAN_SCHEDULE", resource = "scan-schedule")
    public ScanSchedule create(@AuditedDetail ScanScheduleDetails wanted) {
        ScanScheduleDetails details = wanted.checked();
        Instant now = clock.instant();
        long id = named(
                details.name(),
                connection -> schedules.insert(connection, details, nextRun(details, now), currentUser.name(), now));
        ScanSchedule schedule = get(id);
        arm(schedule);
        ledger.append(ScanScheduleFacts.created(schedule));
        changed.fire(Changed.SCANS);
        return schedule;
    }

    /**
     * Changes a schedule to what is given; switching it on or off is one such change. The next run is counted from now.
     * A change that changes nothing leaves no entry in the ledger; it only lets a schedule go on whose run is late.
     *
     * @param version that the author of the change saw
     * @throws ConflictException when the version is older, or another schedule has the name
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "CHANGE_SCAN_SCHEDULE", resource = "scan-schedule")
    public ScanSchedule change(@AuditedId long id, long version, @AuditedDetail ScanScheduleDetails wanted) {
        ScanScheduleDetails details = wanted.checked();
        ScanSchedule before = getForChange(id, version);
        Difference difference = Difference.between(before.details().fields(), details.fields());
        Instant now = clock.instant();
        boolean late = before.nextRunAt() != null && before.nextRunAt().isBefore(now);
        if (difference.isEmpty() && !late) {
            return before;
        }
        named(details.name(), connection -> {
            schedules.change(connection, id, details, nextRun(details, now), currentUser.name(), now);
            return id;
        });
        ScanSchedule schedule = get(id);
        timetable.disarm(id);
        arm(schedule);
        if (!difference.isEmpty()) {
            ledger.append(ScanScheduleFacts.changed(schedule, difference));
        }
        changed.fire(Changed.SCANS);
        return schedule;
    }

    /**
     * Takes a schedule away. Scans that it started stay, one that runs goes on.
     *
     * @param version that whoever deletes it saw
     * @throws ConflictException when the version is older
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "DELETE_SCAN_SCHEDULE", resource = "scan-schedule")
    public void delete(@AuditedId long id, long version) {
        ScanSchedule schedule = getForChange(id, version);
        database.with(connection -> {
            schedules.delete(connection, id, currentUser.name(), clock.instant());
            return id;
        });
        timetable.disarm(id);
        ledger.append(ScanScheduleFacts.deleted(schedule));
        changed.fire(Changed.SCANS);
    }

    private ScanSchedule getForChange(long id, long version) {
        ScanSchedule schedule =
                database.with(connection -> schedules.lock(connection, id)).orElseThrow(() -> unknown(id));
        if (schedule.version() != version) {
            throw new ConflictException("version.outdated", "Scan schedule", id);
        }
        return schedule;
    }

    private Instant nextRun(ScanScheduleDetails details, Instant now) {
        return details.enabled() ? details.times().after(now, plant.zone()) : null;
    }

    private void arm(ScanSchedule schedule) {
        if (schedule.enabled()) {
            timetable.arm(schedule.id(), schedule.nextRunAt());
        }
    }

    /** Writes a schedule's row, whose name may be another's. */
    private long named(String name, Database.Work<Long> writing) {
        return database.with(connection -> {
            try {
                return writing.on(connection);
            } catch (SQLException e) {
                if (e.getErrorCode() == DUPLICATE) {
                    throw new ConflictException("scanSchedule.nameTaken", name);
                }
                throw e;
            }
        });
    }

    private static NotFoundException unknown(long id) {
        return new NotFoundException("scanSchedule.unknown", id);
    }
}
