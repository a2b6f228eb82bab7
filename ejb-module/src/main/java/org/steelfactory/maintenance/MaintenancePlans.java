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
import java.time.Instant;
import java.util.List;
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
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.PlantTime;

/**
 * Plans of work that comes again. Everybody reads them; supervisors and administrators make, change, pause and delete them,
 * and each of these is an entry in the ledger. What happens when a plan's time has come is in {@link PlanTurn}.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
public class MaintenancePlans {

    @Inject
    Database database;

    @Inject
    PlantMachines machines;

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

    @Inject
    Event<LookAgain> lookAgain;

    private final MaintenancePlanTable plans = new MaintenancePlanTable();

    /** A page of plans, those first that come next and those last that are paused. */
    public Page<MaintenancePlan> find(PageRequest request) {
        return database.with(connection -> plans.page(connection, request));
    }

    /** @throws NotFoundException when there is no such plan, or it was deleted */
    public MaintenancePlan get(long id) {
        return database.with(connection -> plans.find(connection, id)).orElseThrow(() -> unknown(id));
    }

    /**
     * The next occurrences of what comes again, by the plant's clocks.
     *
     * @throws InvalidInputException naming every value that can't be used
     */
    public List<Instant> occurrences(Recurrence recurrence, int howMany) {
        InputFaults faults = new InputFaults();
        recurrence.check(faults);
        faults.refuseIfAny();
        return recurrence.after(clock.instant(), plant.zone(), howMany);
    }

    /** The next occurrences of a plan; none while it is paused. */
    public List<Instant> occurrences(MaintenancePlan plan, int howMany) {
        return plan.active()
                ? plan.details().recurrence().after(plan.nextDueAt().minusNanos(1), plant.zone(), howMany)
                : List.of();
    }

    /** @throws InvalidInputException naming every value that can't be used */
    @RolesAllowed({SUPERVISOR, ADMIN})
    @Audited(action = "CREATE_MAINTENANCE_PLAN", resource = "maintenance-plan")
    public MaintenancePlan create(@AuditedDetail MaintenancePlanDetails wanted) {
        MaintenancePlanDetails details = wanted.checked();
        Machine machine = machines.inService(details.machine());
        Instant now = clock.instant();
        Instant next = next(details, now);
        long id = database.with(connection ->
                plans.insert(connection, machine.id(), details, next, opensAt(details, next), currentUser.name(), now));
        MaintenancePlan plan = get(id);
        ledger.append(MaintenancePlanFacts.created(plan));
        told();
        return plan;
    }

    /**
     * Changes a plan to what is given; pausing it is one such change. The next occurrence is counted from now, or from the
     * last one whose work was asked for already. A change that changes nothing leaves no entry in the ledger.
     *
     * @param version that the author of the change saw
     * @throws ConflictException when the version is older
     */
    @RolesAllowed({SUPERVISOR, ADMIN})
    @Audited(action = "CHANGE_MAINTENANCE_PLAN", resource = "maintenance-plan")
    public MaintenancePlan change(@AuditedId long id, long version, @AuditedDetail MaintenancePlanDetails wanted) {
        MaintenancePlanDetails details = wanted.checked();
        MaintenancePlan before = getForChange(id, version);
        Machine machine = machines.inService(details.machine());
        MaintenancePlanDetails named = details.at(machine.name());
        Difference difference = Difference.between(before.details().fields(), named.fields());
        if (difference.isEmpty()) {
            return before;
        }
        Instant now = clock.instant();
        boolean ahead = before.lastDueAt() != null && before.lastDueAt().isAfter(now);
        Instant next = next(named, ahead ? before.lastDueAt() : now);
        database.with(connection -> {
            plans.change(connection, id, machine.id(), named, next, opensAt(named, next), currentUser.name(), now);
            return id;
        });
        MaintenancePlan plan = get(id);
        ledger.append(MaintenancePlanFacts.changed(plan, difference));
        told();
        return plan;
    }

    /**
     * Takes a plan away. Orders that it opened stay.
     *
     * @param version that whoever deletes it saw
     * @throws ConflictException when the version is older
     */
    @RolesAllowed({SUPERVISOR, ADMIN})
    @Audited(action = "DELETE_MAINTENANCE_PLAN", resource = "maintenance-plan")
    public void delete(@AuditedId long id, long version) {
        MaintenancePlan plan = getForChange(id, version);
        database.with(connection -> {
            plans.delete(connection, id, currentUser.name(), clock.instant());
            return id;
        });
        ledger.append(MaintenancePlanFacts.deleted(plan));
        told();
    }

    private MaintenancePlan getForChange(long id, long version) {
        MaintenancePlan plan =
                database.with(connection -> plans.lock(connection, id)).orElseThrow(() -> unknown(id));
        if (plan.version() != version) {
            throw new ConflictException("version.outdated", "Maintenance plan", id);
        }
        return plan;
    }

    /** {@code null} where the plan is paused. */
    private Instant next(MaintenancePlanDetails details, Instant after) {
        return details.active() ? details.recurrence().after(after, plant.zone()) : null;
    }

    private Instant opensAt(MaintenancePlanDetails details, Instant dueAt) {
        return dueAt == null ? null : details.opensAt(dueAt, plant.zone());
    }

    private void told() {
        changed.fire(Changed.MAINTENANCE);
        lookAgain.fire(LookAgain.PLANS);
    }

    private static NotFoundException unknown(long id) {
        return new NotFoundException("maintenancePlan.unknown", id);
    }
}
