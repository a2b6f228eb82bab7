package org.steelfactory.production;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.identity.OverridePassword;
import org.steelfactory.ledger.Difference;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.MachineDays.MachineDay;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.PlantTime;

/**
 * What the machines did, shift by shift. Everybody reads it; who works in the plant records and changes it, and each of
 * these is an entry in the ledger, in the same transaction as the row and the sums of its day.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class PerformanceRecords {

    /** Longest reason of a change, in characters. */
    public static final int MAX_REASON = 500;

    private static final int DUPLICATE_KEY = 1062;

    @Inject
    Database database;

    @EJB
    Machines machines;

    @EJB
    Batches batches;

    @EJB
    OverridePassword override;

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

    private final RecordStore store = new RecordStore();
    private final RecordList list = new RecordList();
    private final MachineDays days = new MachineDays();

    /** A page of records, newest shift first. */
    public Page<PerformanceRecord> find(RecordFilter filter, PageRequest request) {
        return database.with(connection -> list.find(connection, filter, request));
    }

    /** The last records of a machine in a period, latest first. */
    public List<PerformanceRecord> latest(long machineId, Period period, int most) {
        return database.with(connection -> list.ofMachine(connection, machineId, period, true, most));
    }

    /** The first records of a machine in a period, in the order of their shifts: to read many, some at a time. */
    public List<PerformanceRecord> earliest(long machineId, Period period, int most) {
        return database.with(connection -> list.ofMachine(connection, machineId, period, false, most));
    }

    /** @throws NotFoundException when there is no such record */
    public PerformanceRecord get(long id) {
        return database.with(connection -> get(connection, id));
    }

    /** The record, if it is still there. */
    public Optional<PerformanceRecord> find(long id) {
        return database.with(connection -> store.find(connection, id));
    }

    /** What is wrong with an entry, if it were to be recorded now; empty for nothing. */
    public List<RecordFault> faults(RecordEntry entry) {
        return new RecordCheck(clock.instant()).faults(entry, machine(entry));
    }

    /**
     * Records a shift. A batch that isn't known yet is created.
     *
     * @throws InvalidInputException naming every value that can't be used
     * @throws ConflictException when the machine has a record of this shift already
     */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @Audited(action = "RECORD_PERFORMANCE", resource = "performance-record")
    public PerformanceRecord record(@AuditedDetail RecordEntry entry) {
        Machine machine = checked(entry);
        return database.with(connection -> {
            days.touch(connection, List.of(dayOf(machine.id(), entry)));
            RecordStore.Row row = row(machine, entry);
            long id = unlessTaken(
                    connection, row, machine, () -> store.insert(connection, row, currentUser.name(), clock.instant()));
            days.settle(connection);
            PerformanceRecord made = get(connection, id);
            ledger.append(RecordFacts.recorded(made));
            changed.fire(Changed.FIGURES);
            return made;
        });
    }

    /**
     * Changes a record to what is given. A change that changes nothing leaves no trace.
     *
     * @param version that the author of the change saw
     * @param reason why, in the author's words; may be empty
     * @param overridePassword see {@link OverridePassword}
     * @throws ForbiddenException when the override password is missing or wrong
     * @throws InvalidInputException naming every value that can't be used
     * @throws ConflictException when the version is older, or another record is of the same machine and shift
     */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
    @Audited(action = "CHANGE_PERFORMANCE", resource = "performance-record")
    public PerformanceRecord change(
            @AuditedId long id,
            long version,
            @AuditedDetail RecordEntry entry,
            @AuditedDetail String reason,
            String overridePassword) {
        override.require(overridePassword);
        return database.with(connection -> {
            PerformanceRecord before = get(connection, id);
            String why = checkedReason(reason);
            Machine machine = checked(entry);
            days.touch(connection, List.of(dayOf(before.machineId(), before.entry()), dayOf(machine.id(), entry)));
            requireVersion(connection, before, version);
            Difference difference = RecordFacts.difference(before, before.becoming(machine, entry));
            if (difference.isEmpty()) {
                days.settle(connection);
                return before;
            }
            RecordStore.Row row = row(machine, entry);
            unlessTaken(connection, row, machine, () -> {
                store.update(connection, id, row);
                return id;
            });
            days.settle(connection);
            PerformanceRecord after = get(connection, id);
            ledger.append(RecordFacts.changed(after, difference, why));
            changed.fire(Changed.FIGURES);
            return after;
        });
    }

    /** Locks the record, which must be in the version that was read of it and that the change's author saw. */
    private void requireVersion(Connection connection, PerformanceRecord before, long version) throws SQLException {
        long present = store.lock(connection, before.id())
                .orElseThrow(() -> new NotFoundException("performance.unknown", before.id()));
        if (present != version || present != before.version()) {
            throw new ConflictException("version.outdated", "Performance record", before.id());
        }
    }

    private PerformanceRecord get(Connection connection, long id) throws SQLException {
        return store.find(connection, id).orElseThrow(() -> new NotFoundException("performance.unknown", id));
    }

    private Machine checked(RecordEntry entry) {
        Optional<Machine> machine = machine(entry);
        InputFaults faults = new InputFaults();
        new RecordCheck(clock.instant())
                .faults(entry, machine)
                .forEach(fault -> faults.add(fault.field().key(), fault.code().name(), fault.message()));
        faults.refuseIfAny();
        return machine.orElseThrow();
    }

    private Optional<Machine> machine(RecordEntry entry) {
        return Optional.ofNullable(entry.machine()).flatMap(machines::named);
    }

    private static String checkedReason(String reason) {
        InputFaults faults = new InputFaults();
        String why = faults.optionalLine("reason", reason, MAX_REASON);
        faults.refuseIfAny();
        return why;
    }

    private RecordStore.Row row(Machine machine, RecordEntry entry) {
        Long batch = entry.batch() == null ? null : batches.idOf(entry.batch());
        return new RecordStore.Row(machine.id(), batch, plant.dayOf(entry.shiftStart()), entry);
    }

    private MachineDay dayOf(long machineId, RecordEntry entry) {
        return new MachineDay(machineId, plant.dayOf(entry.shiftStart()));
    }

    /** What writes a record. */
    @FunctionalInterface
    private interface Write {
        long run() throws SQLException;
    }

    private long unlessTaken(Connection connection, RecordStore.Row row, Machine machine, Write write)
            throws SQLException {
        try {
            return write.run();
        } catch (SQLException e) {
            if (e.getErrorCode() != DUPLICATE_KEY) {
                throw e;
            }
            throw new ConflictException(
                    "performance.taken",
                    machine.name(),
                    plant.at(row.entry().shiftStart()).toOffsetDateTime(),
                    store.idOf(connection, machine.id(), row.entry().shiftStart())
                            .orElseThrow(() -> e));
        }
    }
}
