package org.steelfactory.web.production;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.steelfactory.identity.OverridePassword;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.PerformanceRecords;
import org.steelfactory.production.RecordEntry;
import org.steelfactory.production.RecordFault;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.Shift;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.frame.Viewer;

/** The panel in which a shift is recorded or changed; {@code ?record=new} or {@code ?edit=17} opens it. */
@Named
@ViewScoped
public class RecordFormBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String FRESH = "new";

    /** Somebody who begins to record within this time of a shift means the shift before. */
    private static final Duration TOO_EARLY_TO_RECORD = Duration.ofHours(Shift.HOURS / 2);

    @EJB
    private transient PerformanceRecords records;

    @EJB
    private transient Machines machines;

    @EJB
    private transient OverridePassword override;

    @Inject
    private transient PlantTime plant;

    @Inject
    private transient Clock clock;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Query query;

    @Inject
    private transient Appearance appearance;

    @Inject
    private transient Format format;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Notices notices;

    private RecordForm form;
    private String backTo;

    /** A shift that is offered to be recorded. */
    public record ShiftChoice(Instant start, Shift shift, String time) {}

    @PostConstruct
    void open() {
        backTo = query.address(RecordsBacking.ADDRESS, RecordsBacking.PARAMETERS);
        if (viewer.isRecorder()) {
            query.text("record")
                    .filter(FRESH::equals)
                    .map(fresh -> fresh())
                    .or(() -> query.number("edit")
                            .map(records::get)
                            .map(present -> RecordForm.of(present, plant.zone(), numbers())))
                    .ifPresent(opened -> form = opened);
        }
    }

    private RecordForm fresh() {
        String machine = query.text("machine")
                .flatMap(machines::named)
                .map(Machine::name)
                .orElse(null);
        return RecordForm.fresh(machine, lastShift(), plant.zone(), numbers());
    }

    public void create() throws IOException {
        done("performance.recorded", records.record(checked()));
    }

    public void save() throws IOException {
        done(
                "performance.saved",
                records.change(form.getId(), form.version(), checked(), form.getReason(), form.getOverridePassword()));
    }

    private void done(String said, PerformanceRecord some) throws IOException {
        notices.doneThere(backTo + "record=" + some.id(), said, some.machine(), format.time(some.shiftStart()));
    }

    /** Puts the start of the shift into the form. */
    public void choose(ShiftChoice choice) {
        form.startAt(choice.start(), plant.zone());
    }

    /** What was typed, all of what is wrong with it told at once. */
    private RecordEntry checked() {
        RecordEntry entry = form.entry(plant.zone(), numbers());
        List<String> unreadable = form.unreadable(numbers());
        InputFaults faults = new InputFaults();
        for (String field : unreadable) {
            String typed = form.getFigures().get(field).getText();
            faults.add(
                    field,
                    "NOT_A_NUMBER",
                    texts.of("performance.notANumber", typed, numbers().example()));
        }
        for (RecordFault fault : records.faults(entry)) {
            if (!unreadable.contains(fault.field().key())) {
                faults.add(fault.field().key(), fault.code().name(), fault.message());
            }
        }
        faults.refuseIfAny();
        return entry;
    }

    /** What the figures come to as far as they are typed; {@code null} while one can't be. */
    public IndicesRow getPreview() {
        RecordEntry entry = form.entry(plant.zone(), numbers());
        boolean impossible = Stream.of(
                        entry.operatingTimeS(),
                        entry.downTimeS(),
                        entry.actualOutput(),
                        entry.idealOutput(),
                        entry.goodUnits(),
                        entry.totalUnits())
                .filter(Objects::nonNull)
                .anyMatch(value -> value < 0 || value.isInfinite());
        return impossible ? null : IndicesRow.of(Oee.of(entry.figures()));
    }

    /** The last shifts, the one that works now first. */
    public List<ShiftChoice> getShifts() {
        Instant current = plant.startOfShiftAt(clock.instant());
        Instant last = before(current);
        return Stream.of(current, last, before(last)).map(this::choice).toList();
    }

    private ShiftChoice choice(Instant start) {
        String time =
                DateTimeFormatter.ofPattern("EEE HH:mm", appearance.getLocale()).format(plant.at(start));
        return new ShiftChoice(start, plant.shiftAt(start), time);
    }

    private Instant lastShift() {
        Instant now = clock.instant();
        Instant current = plant.startOfShiftAt(now);
        return Duration.between(current, now).compareTo(TOO_EARLY_TO_RECORD) < 0 ? before(current) : current;
    }

    private Instant before(Instant shiftStart) {
        return plant.startOfShiftAt(shiftStart.minusSeconds(1));
    }

    /** Machines in service, and the one that the form names whatever it is. */
    public List<Machine> getMachines() {
        return machines.all().stream()
                .filter(machine -> !machine.isRetired() || machine.name().equals(form.getMachine()))
                .toList();
    }

    /** {@code null} while no shift is recorded or changed. */
    public RecordForm getForm() {
        return form;
    }

    /** Where the panel is closed: the list as it was. */
    public String getBackTo() {
        return backTo;
    }

    /** Whether the user's own password is asked for, because the plant has no override password. */
    public boolean isOwnPassword() {
        return override.isOwn();
    }

    private NumberText numbers() {
        return new NumberText(appearance.getLocale());
    }
}
