package org.steelfactory.web.maintenance;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.steelfactory.access.Role;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.Alerts;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.machine.Machines;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.WorkOrderRequest;
import org.steelfactory.maintenance.WorkOrderRequests;
import org.steelfactory.maintenance.WorkOrderRequests.Requested;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Plant;
import org.steelfactory.web.frame.PlantMoment;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Viewer;

/**
 * The panel in which maintenance is asked for: {@code ?request=new}, {@code ?request=new&machine=HSM-1} or
 * {@code ?request=alert-9} opens it.
 */
@Named
@ViewScoped
public class RequestBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String OF_ALERT = "alert-";

    @EJB
    private transient WorkOrderRequests orders;

    @EJB
    private transient Machines machines;

    @EJB
    private transient Alerts alerts;

    @Inject
    private transient Plant plant;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Query query;

    @Inject
    private transient Notices notices;

    private boolean open;
    private Long alertId;
    private String machine;
    private String title;
    private String description;
    private Priority priority = Priority.MEDIUM;
    private String dueAt;

    @PostConstruct
    void open() {
        Optional<String> wanted = query.text("request").filter(any -> isRequester());
        open = wanted.isPresent();
        machine = query.text("machine").orElse(null);
        wanted.filter(name -> name.matches(OF_ALERT + "\\d{1,18}"))
                .map(name -> alerts.get(Long.parseLong(name.substring(OF_ALERT.length())))
                        .alert())
                .ifPresent(this::answer);
    }

    private void answer(Alert alert) {
        alertId = alert.id();
        machine = alert.machine();
        title = alert.message();
        priority = Priority.of(alert.severity());
    }

    public void request() throws IOException {
        Requested requested = orders.request(new WorkOrderRequest(
                machine,
                title,
                description,
                priority,
                alertId,
                PlantMoment.parse("dueAt", dueAt, plant.getZone(), null)));
        notices.doneThere(
                WorkOrdersBacking.ADDRESS + "/" + requested.id(),
                requested.joined() ? "order.done.JOINED" : "order.done.REQUESTED",
                Long.toString(requested.id()));
    }

    /** Whether the viewer may ask for maintenance. */
    public boolean isRequester() {
        return viewer.role()
                .filter(role -> role == Role.OPERATOR || role == Role.SUPERVISOR)
                .isPresent();
    }

    public boolean isOpen() {
        return open;
    }

    /** The alert that is answered; {@code null} for none. */
    public Long getAlertId() {
        return alertId;
    }

    /** Those that something can be done at. */
    public List<Machine> getMachines() {
        return machines.all().stream()
                .filter(each -> each.status() != MachineStatus.RETIRED)
                .toList();
    }

    /** The most urgent first. */
    public List<Priority> getPriorities() {
        return List.of(Priority.URGENT, Priority.HIGH, Priority.MEDIUM, Priority.LOW);
    }

    public String getMachine() {
        return machine;
    }

    public void setMachine(String machine) {
        this.machine = machine;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Priority getPriority() {
        return priority;
    }

    public void setPriority(Priority priority) {
        this.priority = priority;
    }

    public String getDueAt() {
        return dueAt;
    }

    public void setDueAt(String dueAt) {
        this.dueAt = dueAt;
    }
}
