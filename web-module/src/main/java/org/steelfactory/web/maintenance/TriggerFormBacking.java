package org.steelfactory.web.maintenance;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.steelfactory.maintenance.MaintenanceTrigger;
import org.steelfactory.maintenance.MaintenanceTriggers;
import org.steelfactory.maintenance.TriggerKind;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;

/**
 * The panel in which supervisors and administrators make, change, pause and delete a maintenance trigger: {@code ?trigger=7},
 * {@code ?trigger=new} or {@code ?trigger=new&machine=HSM-1} opens it.
 */
@Named
@ViewScoped
public class TriggerFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FRESH = "new";

    @EJB
    private transient MaintenanceTriggers triggers;

    @Inject
    private transient UpkeepChoices choices;

    @Inject
    private transient Query query;

    @Inject
    private transient Notices notices;

    private TriggerForm form;

    @PostConstruct
    void open() {
        if (choices.isManager()) {
            query.text("trigger")
                    .filter(FRESH::equals)
                    .map(fresh -> new TriggerForm(query.text("machine").orElse(null)))
                    .or(() -> query.number("trigger").map(triggers::get).map(TriggerForm::new))
                    .ifPresent(opened -> form = opened);
        }
    }

    public void create() throws IOException {
        MaintenanceTrigger created = triggers.create(form.details());
        notices.doneThere(PlansBacking.ADDRESS, "trigger.created", created.title());
    }

    public void save() throws IOException {
        MaintenanceTrigger changed = triggers.change(form.id(), form.version(), form.details());
        notices.doneThere(PlansBacking.ADDRESS, "trigger.saved", changed.title());
    }

    public void delete() throws IOException {
        triggers.delete(form.id(), form.version());
        notices.doneThere(PlansBacking.ADDRESS, "trigger.deleted", form.getPresent());
    }

    /** {@code null} while no trigger is open. */
    public TriggerForm getForm() {
        return form;
    }

    public List<TriggerKind> getKinds() {
        return List.of(TriggerKind.values());
    }

    /** The slightest first. */
    public List<Severity> getSeverities() {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity != Severity.NONE)
                .toList();
    }

    /** Where the panel is closed: the list. */
    public String getBackTo() {
        return PlansBacking.ADDRESS;
    }
}
