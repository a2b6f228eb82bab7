package org.steelfactory.web.machine;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.steelfactory.identity.OverridePassword;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.PerformanceFigures;
import org.steelfactory.production.Period;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Viewer;

/** The panel in which administrators add, change and retire a machine; {@code ?edit=7} or {@code ?edit=new} opens it. */
@Named
@ViewScoped
public class MachineFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FRESH = "new";

    @EJB
    private transient Machines machines;

    @EJB
    private transient PerformanceFigures figures;

    @EJB
    private transient OverridePassword override;

    @Inject
    private transient SteelConfiguration configuration;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Query query;

    @Inject
    private transient Notices notices;

    private MachineForm form;
    private String backTo;

    @PostConstruct
    void open() {
        backTo = query.address("/machines", "status", "type", "text", "sort", "page");
        if (viewer.isAdministrator()) {
            query.text("edit")
                    .filter(FRESH::equals)
                    .map(fresh -> new MachineForm())
                    .or(() -> query.number("edit").map(machines::get).map(MachineForm::new))
                    .ifPresent(opened -> form = opened);
        }
    }

    public void create() throws IOException {
        Machine created = machines.create(form.details());
        notices.doneThere(backTo, "machine.created", created.name());
    }

    public void save() throws IOException {
        change(form.isRetired() ? "machine.broughtBack" : "machine.saved", form.getStatus());
    }

    public void retire() throws IOException {
        change("machine.retired", MachineStatus.RETIRED);
    }

    private void change(String said, MachineStatus status) throws IOException {
        Machine changed = machines.change(
                form.id(), form.version(), form.detailsAs(status), form.getReason(), form.getOverridePassword());
        notices.doneThere(backTo, said, changed.name());
    }

    /** {@code null} while no machine is open. */
    public MachineForm getForm() {
        return form;
    }

    /** Where the panel is closed: the list as it was. */
    public String getBackTo() {
        return backTo;
    }

    /** How many shifts are recorded of the machine that is open, which are kept when it retires. */
    public long getRecords() {
        return figures.byMachine(new Period(Instant.EPOCH, clock.instant())).stream()
                .filter(each -> each.machineId() == form.id())
                .mapToLong(each -> each.totals().records())
                .sum();
    }

    /** What a machine in service can be; retiring has a button of its own. */
    public List<MachineStatus> getStatuses() {
        return Stream.of(MachineStatus.values())
                .filter(status -> status != MachineStatus.RETIRED)
                .toList();
    }

    public List<String> getTypes() {
        return machines.types();
    }

    /** Whether the user's own password is asked for, because the plant has no override password. */
    public boolean isOwnPassword() {
        return override.isOwn();
    }

    public String getCurrency() {
        return configuration.plantCurrency();
    }
}
