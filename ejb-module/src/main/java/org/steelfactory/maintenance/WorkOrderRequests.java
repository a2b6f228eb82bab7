package org.steelfactory.maintenance;

import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.AlertMaintenance;
import org.steelfactory.alert.Alerts;
import org.steelfactory.audit.Audited;
import org.steelfactory.audit.AuditedDetail;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.machine.Machines;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Database;
import org.steelfactory.shared.InvalidInputException;

/** Asks for work: an order of its own, or one more voice for the order that is open for the same. */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR})
public class WorkOrderRequests {

    @Inject
    Database database;

    @Inject
    WorkOrderJournal journal;

    @Inject
    WorkOrderOpening opening;

    @EJB
    Machines machines;

    @EJB
    Alerts alerts;

    @EJB
    AlertMaintenance answers;

    @Inject
    Clock clock;

    /** What became of a request: an order of its own, or one that was open for the same already. */
    public record Requested(long id, WorkOrder order, boolean joined) {}

    /**
     * Asks for work. Where an order for the same cause at the same machine is open, the request joins it.
     *
     * @throws InvalidInputException naming every value that can't be used
     * @throws ConflictException when the alert that it answers is settled
     */
    @Audited(action = "REQUEST_WORK_ORDER", resource = "work-order")
    public Requested request(@AuditedDetail WorkOrderRequest wanted) {
        Instant now = clock.instant();
        WorkOrderRequest request = wanted.checked(now);
        Optional<Alert> alert = Optional.ofNullable(request.alertId()).map(this::openAlert);
        Machine machine = machine(request, alert);
        String title = Optional.ofNullable(request.title())
                .orElseGet(() -> alert.map(Alert::message).orElseThrow());
        String cause = alert.map(Alert::cause).orElseGet(() -> WorkOrderRequest.cause(title));
        Priority priority = Optional.ofNullable(request.priority())
                .orElseGet(() -> alert.map(Alert::severity).map(Priority::of).orElse(Priority.MEDIUM));
        Requested requested = database.with(connection -> opening.ask(
                connection,
                new WantedWork(
                        machine.id(),
                        title,
                        request.description(),
                        priority,
                        cause,
                        request.alertId(),
                        request.dueAt(),
                        null)));
        alert.ifPresent(about -> answers.requested(about.id(), requested.order().subject()));
        journal.told();
        return requested;
    }

    private Alert openAlert(long id) {
        Alert alert = alerts.get(id).alert();
        if (!alert.state().open()) {
            throw new InvalidInputException(
                    "alertId", "SETTLED", "The alert is " + alert.state() + "; it asks for nothing any more.");
        }
        return alert;
    }

    private Machine machine(WorkOrderRequest request, Optional<Alert> alert) {
        Optional<Machine> named = Optional.ofNullable(request.machine()).map(this::machine);
        Machine machine = named.orElseGet(() -> machines.get(alert.orElseThrow().machineId()));
        if (alert.filter(about -> about.machineId() != machine.id()).isPresent()) {
            throw new InvalidInputException(
                    "machine",
                    "OTHER_MACHINE",
                    "The alert is about " + alert.get().machine() + ".");
        }
        if (machine.status() == MachineStatus.RETIRED) {
            throw new InvalidInputException("machine", "RETIRED", "The machine is retired.");
        }
        return machine;
    }

    private Machine machine(String nameOrId) {
        return machines.named(nameOrId)
                .or(() -> nameOrId.matches("\\d{1,18}")
                        ? machines.all().stream()
                                .filter(machine -> machine.id() == Long.parseLong(nameOrId))
                                .findFirst()
                        : Optional.empty())
                .orElseThrow(() -> new InvalidInputException(
                        "machine", "UNKNOWN_MACHINE", "There is no machine " + nameOrId + "."));
    }
}
