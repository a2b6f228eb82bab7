package org.steelfactory.web.maintenance;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.steelfactory.maintenance.MaintenancePlan;
import org.steelfactory.maintenance.MaintenancePlanDetails;
import org.steelfactory.maintenance.MaintenancePlans;
import org.steelfactory.maintenance.RecurrenceUnit;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.Shift;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Plant;
import org.steelfactory.web.frame.Query;

/**
 * The panel in which supervisors and administrators make, change, pause and delete a maintenance plan: {@code ?edit=7},
 * {@code ?edit=new} or {@code ?edit=new&machine=HSM-1} opens it.
 */
@Named
@ViewScoped
public class PlanFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FRESH = "new";
    private static final int NEXT = 3;

    /** So that nothing is asked for before whoever makes a plan has looked at it once more. */
    private static final int DAYS_AHEAD = 14;

    @EJB
    private transient MaintenancePlans plans;

    @Inject
    private transient RecurrenceWords words;

    @Inject
    private transient UpkeepChoices choices;

    @Inject
    private transient Plant plant;

    @Inject
    private transient Query query;

    @Inject
    private transient Notices notices;

    private PlanForm form;

    /**
     * What a plan would do as it is typed.
     *
     * @param words when its work would be due; empty where that can't be told
     * @param occurrences the next ones
     * @param opensAt when the work of the first is asked for; {@code null} for at once
     * @param fault why nothing can be told; empty where it can
     */
    public record Preview(String words, List<Instant> occurrences, Instant opensAt, String fault) {}

    @PostConstruct
    void open() {
        if (choices.isManager()) {
            query.text("edit")
                    .filter(FRESH::equals)
                    .map(fresh -> new PlanForm(
                            plant.getNow().toLocalDate().plusDays(DAYS_AHEAD),
                            Shift.EARLY.getStart(),
                            query.text("machine").orElse(null)))
                    .or(() -> query.number("edit").map(plans::get).map(PlanForm::new))
                    .ifPresent(opened -> form = opened);
        }
    }

    public void create() throws IOException {
        MaintenancePlan created = plans.create(form.details());
        notices.doneThere(PlansBacking.ADDRESS, "plan.created", created.title());
    }

    public void save() throws IOException {
        MaintenancePlan changed = plans.change(form.id(), form.version(), form.details());
        notices.doneThere(PlansBacking.ADDRESS, "plan.saved", changed.title());
    }

    public void delete() throws IOException {
        plans.delete(form.id(), form.version());
        notices.doneThere(PlansBacking.ADDRESS, "plan.deleted", form.getPresent());
    }

    /** When work would be due and asked for, as far as it is typed. */
    public Preview getPreview() {
        try {
            MaintenancePlanDetails details = form.details();
            List<Instant> occurrences = plans.occurrences(details.recurrence(), NEXT);
            Instant opensAt = details.opensAt(occurrences.get(0), plant.getZone());
            boolean atOnce = !opensAt.isAfter(plant.getNow().toInstant());
            return new Preview(words.of(details.recurrence()), occurrences, atOnce ? null : opensAt, "");
        } catch (InvalidInputException e) {
            return new Preview("", List.of(), null, e.errors().get(0).message());
        }
    }

    /** {@code null} while no plan is open. */
    public PlanForm getForm() {
        return form;
    }

    public List<RecurrenceUnit> getUnits() {
        return List.of(RecurrenceUnit.values());
    }

    /** Where the panel is closed: the list. */
    public String getBackTo() {
        return PlansBacking.ADDRESS;
    }
}
