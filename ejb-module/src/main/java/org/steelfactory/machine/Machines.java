package org.steelfactory.machine;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.identity.OverridePassword;
import org.steelfactory.ledger.Difference;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/**
 * The plant's machines. Everybody reads them; administrators create, change and retire them, and each of these is an
 * entry in the ledger.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class Machines {

    /** Longest reason of a change, in characters. */
    public static final int MAX_REASON = 500;

    @Inject
    WorkUnits units;

    @EJB
    OverridePassword override;

    @EJB
    Ledger ledger;

    @Inject
    Clock clock;

    public Page<Machine> find(MachineFilter filter, PageRequest request) {
        return units.find(filter, request).map(WorkUnit::machine);
    }

    /** Every machine, those out of service too, by name. */
    public List<Machine> all() {
        return units.all().stream().map(WorkUnit::machine).toList();
    }

    /** @throws NotFoundException when there is no such machine */
    public Machine get(long id) {
        return units.get(id).machine();
    }

    /** The machine of this name, in whatever case it is written. */
    public Optional<Machine> named(String name) {
        return units.named(name.strip()).map(WorkUnit::machine);
    }

    /** The types that there are, in alphabetical order. */
    public List<String> types() {
        return units.types();
    }

    /**
     * @throws InvalidInputException naming every value that can't be used
     * @throws ConflictException when another machine has the name
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "CREATE_MACHINE", resource = "machine")
    public Machine create(@AuditedDetail MachineDetails wanted) {
        MachineDetails details = wanted.checked();
        refuseTakenName(details.name(), Optional.empty());
        WorkUnit unit = new WorkUnit(details, clock.instant());
        units.add(unit);
        Machine machine = unit.machine();
        ledger.append(new LedgerRecord(
                        "MACHINE_CREATED",
                        Map.of("machineId", machine.id(), "version", machine.version(), "values", details.fields()))
                .about(machine.subject()));
        return machine;
    }

    /**
     * Changes a machine to what is given; retiring it is giving it that status, and so is bringing it back. A change that
     * changes nothing leaves no entry in the ledger.
     *
     * @param version that the author of the change saw
     * @param reason why, in the author's words; may be empty
     * @param overridePassword see {@link OverridePassword}
     * @throws ForbiddenException when the override password is missing or wrong
     * @throws ConflictException when the version is older, or another machine has the name
     */
    @RolesAllowed(ADMIN)
    @Audited(action = "CHANGE_MACHINE", resource = "machine")
    public Machine change(
            @AuditedId long id,
            long version,
            @AuditedDetail MachineDetails wanted,
            @AuditedDetail String reason,
            String overridePassword) {
        override.require(overridePassword);
        MachineDetails details = wanted.checked();
        InputFaults faults = new InputFaults();
        String why = faults.optionalLine("reason", reason, MAX_REASON);
        faults.refuseIfAny();
        WorkUnit unit = units.getForChange(id, version);
        Machine before = unit.machine();
        Difference difference = Difference.between(before.details().fields(), details.fields());
        if (difference.isEmpty()) {
            return before;
        }
        refuseTakenName(details.name(), Optional.of(id));
        unit.become(details, clock.instant());
        units.flush();
        Machine machine = unit.machine();
        ledger.append(changed(machine, difference, why));
        return machine;
    }

    private static LedgerRecord changed(Machine machine, Difference difference, String reason) {
        return new LedgerRecord(
                        "MACHINE_CHANGED",
                        Map.of(
                                "machineId", machine.id(),
                                "name", machine.name(),
                                "version", machine.version(),
                                "old", difference.old(),
                                "new", difference.now(),
                                "reason", reason == null ? "" : reason))
                .about(machine.subject());
    }

    private void refuseTakenName(String name, Optional<Long> own) {
        units.named(name)
                .map(WorkUnit::machine)
                .filter(other -> own.isEmpty() || own.get() != other.id())
                .ifPresent(other -> {
                    throw new ConflictException("machine.nameTaken", other.name(), other.id());
                });
    }
}
