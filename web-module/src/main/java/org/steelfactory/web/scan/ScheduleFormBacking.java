package org.steelfactory.web.scan;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.List;
import org.steelfactory.scan.Detector;
import org.steelfactory.scan.ScanSchedule;
import org.steelfactory.scan.ScanSchedules;
import org.steelfactory.scan.cron.CronExpression;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Viewer;

/** The panel in which administrators add, change and delete a schedule; {@code ?edit=7} or {@code ?edit=new} opens it. */
@Named
@ViewScoped
public class ScheduleFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FRESH = "new";
    private static final int NEXT_RUNS = 3;

    @EJB
    private transient ScanSchedules schedules;

    @Inject
    private transient CronWords words;

    @Inject
    private transient Appearance appearance;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Query query;

    @Inject
    private transient Notices notices;

    private ScheduleForm form;

    /**
     * What a schedule would do as it is typed.
     *
     * @param words when it would come; empty where that can't be told
     * @param fault why it can't; empty where it can
     */
    public record Preview(String words, List<Instant> runs, String fault) {}

    @PostConstruct
    void open() {
        if (viewer.isAdministrator()) {
            query.text("edit")
                    .filter(FRESH::equals)
                    .map(fresh -> new ScheduleForm())
                    .or(() -> query.number("edit").map(schedules::get).map(ScheduleForm::new))
                    .ifPresent(opened -> form = opened);
        }
    }

    public void create() throws IOException {
        ScanSchedule created = schedules.create(form.details());
        notices.doneThere(SchedulesBacking.ADDRESS, "schedule.created", created.name());
    }

    public void save() throws IOException {
        ScanSchedule changed = schedules.change(form.id(), form.version(), form.details());
        notices.doneThere(SchedulesBacking.ADDRESS, "schedule.saved", changed.name());
    }

    public void delete() throws IOException {
        schedules.delete(form.id(), form.version());
        notices.doneThere(SchedulesBacking.ADDRESS, "schedule.deleted", form.getPresent());
    }

    /** When it would come as far as it is typed. */
    public Preview getPreview() {
        try {
            CronExpression times = form.times();
            return new Preview(words.of(times), schedules.occurrences(times, NEXT_RUNS), "");
        } catch (InvalidInputException e) {
            return new Preview("", List.of(), e.errors().get(0).message());
        }
    }

    /** {@code null} while no schedule is open. */
    public ScheduleForm getForm() {
        return form;
    }

    public List<ScheduleRhythm> getRhythms() {
        return List.of(ScheduleRhythm.values());
    }

    public List<DayOfWeek> getDays() {
        return List.of(DayOfWeek.values());
    }

    /** A weekday in the viewer's language. */
    public String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, appearance.getLocale());
    }

    public List<Detector> getDetectors() {
        return List.of(Detector.values());
    }

    /** Where the panel is closed: the list. */
    public String getBackTo() {
        return SchedulesBacking.ADDRESS;
    }
}
