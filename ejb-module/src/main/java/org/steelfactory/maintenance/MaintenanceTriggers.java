package org.steelfactory.maintenance;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.audit.AuditedId;
import org.steelfactory.ledger.Difference;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.machine.Machine;
import org.steelfactory.shared.Changed;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/**
 * Triggers that ask for work by figures. Everybody reads them; supervisors and administrators make, change, pause and delete
 * them, and each of these is an entry in the ledger. What happens when their figures are met is in {@link TriggerTurn}.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class MaintenanceTriggers {

    @Inject
    Database database;

    @Inject
    PlantMachines machines;

    @EJB
    Ledger ledger;

    @EJB
    CurrentUser currentUser;

    @Inject
    Clock clock;

    @Inject
    Event<Changed> changed;

    @Inject
    Event<LookAgain> lookAgain;

    private final MaintenanceTriggerTable triggers = new MaintenanceTriggerTable();

    /** A page of triggers, those last that are paused. */
    public Page<MaintenanceTrigger> find(PageRequest request) {
        return database.with(connection -> triggers.page(connection, request));
    }

    /** @throws NotFoundException when there is no such trigger, or it was deleted */
    public MaintenanceTrigger get(long id) {
        return database.with(connection -> triggers.find(connection, id)).orElseThrow(() -> unknown(id));
    }

    /** @throws InvalidInputException naming every value that can't be used */
    @RolesAllowed({SUPERVISOR, ADMIN})
    @Audited(action = "CREATE_MAINTENANCE_TRIGGER", resource = "maintenance-trigger")
    public MaintenanceTrigger create(@AuditedDetail MaintenanceTriggerDetails wanted) {
        MaintenanceTriggerDetails details = wanted.checked();
        Long machine = machine(details).map(Machine::id).orElse(null);
        long id = database.with(
                connection -> triggers.insert(connection, machine, details, currentUser.name(), clock.instant()));
        MaintenanceTrigger trigger = get(id);
        ledger.append(MaintenanceTriggerFacts.created(trigger));
        told();
        return trigger;
    }

    /**
     * Changes a trigger to what is given; pausing it is one such change. A change that changes nothing leaves no entry in the
     * ledger.
     *
     * @param version that the author of the change saw
     * @throws ConflictException when the version is older
     */
    @RolesAllowed({SUPERVISOR, ADMIN})
    @Audited(action = "CHANGE_MAINTENANCE_TRIGGER", resource = "maintenance-trigger")
    public MaintenanceTrigger change(
            @AuditedId long id, long version, @AuditedDetail MaintenanceTriggerDetails wanted) {
        MaintenanceTriggerDetails details = wanted.checked();
        MaintenanceTrigger before = getForChange(id, version);
        Optional<Machine> machine = machine(details);
        MaintenanceTriggerDetails named = details.at(machine.map(Machine::name).orElse(null));
        Difference difference = Difference.between(before.details().fields(), named.fields());
        if (difference.isEmpty()) {
            return before;
        }
        database.with(connection -> {
            triggers.change(
                    connection, id, machine.map(Machine::id).orElse(null), named, currentUser.name(), clock.instant());
            return id;
        });
        MaintenanceTrigger trigger = get(id);
        ledger.append(MaintenanceTriggerFacts.changed(trigger, difference));
        told();
        return trigger;
    }

    /**
     * Takes a trigger away. Orders that it opened stay.
     *
     * @param version that whoever deletes it saw
     * @throws ConflictException when the version is older
     */
    @RolesAllowed({SUPERVISOR, ADMIN})
    @Audited(action = "DELETE_MAINTENANCE_TRIGGER", resource = "maintenance-trigger")
    public void delete(@AuditedId long id, long version) {
        MaintenanceTrigger trigger = getForChange(id, version);
        database.with(connection -> {
            triggers.delete(connection, id, currentUser.name(), clock.instant());
            return id;
        });
        ledger.append(MaintenanceTriggerFacts.deleted(trigger));
        told();
    }

    private MaintenanceTrigger getForChange(long id, long version) {
        MaintenanceTrigger trigger =
                database.with(connection -> triggers.lock(connection, id)).orElseThrow(() -> unknown(id));
        if (trigger.version() != version) {
            throw new ConflictException("version.outdated", "Maintenance trigger", id);
        }
        return trigger;
    }

    private Optional<Machine> machine(MaintenanceTriggerDetails details) {
        return Optional.ofNullable(details.machine()).map(machines::inService);
    }

    private void told() {
        changed.fire(Changed.MAINTENANCE);
        lookAgain.fire(LookAgain.TRIGGERS);
    }

    private static NotFoundException unknown(long id) {
        return new NotFoundException("maintenanceTrigger.unknown", id);
    }
}
