package org.steelfactory.web.production;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.RecordEntry;
import org.steelfactory.production.RecordField;
import org.steelfactory.shared.Shift;

/**
 * A shift as somebody types it. Everything is kept as it was typed, so that nothing is lost whatever is wrong with it.
 * Times of day are the plant's, lengths of time minutes.
 */
public class RecordForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final double MINUTES_OF_A_SHIFT = Shift.HOURS * 60.0;

    private final Long id;
    private final long version;
    private final Instant knownStart;
    private final String shownStart;
    private final Map<String, TypedFigure> figures = new LinkedHashMap<>();
    private String machine;
    private String batch;
    private String shiftStart;
    private String reason;
    private String overridePassword;

    private RecordForm(Long id, long version, RecordEntry entry, ZoneId zone, NumberText numbers) {
        this.id = id;
        this.version = version;
        this.knownStart = entry.shiftStart();
        this.shownStart = MINUTE.format(knownStart.atZone(zone));
        this.shiftStart = shownStart;
        this.machine = entry.machine();
        this.batch = entry.batch();
        put(RecordField.OPERATING_TIME, Minutes.ofSeconds(entry.operatingTimeS()), numbers);
        put(RecordField.DOWN_TIME, Minutes.ofSeconds(entry.downTimeS()), numbers);
        put(RecordField.PLANNED_TIME, Minutes.ofSeconds(entry.plannedTimeS()), numbers);
        put(RecordField.ACTUAL_OUTPUT, entry.actualOutput(), numbers);
        put(RecordField.IDEAL_OUTPUT, entry.idealOutput(), numbers);
        put(RecordField.GOOD_UNITS, entry.goodUnits(), numbers);
        put(RecordField.TOTAL_UNITS, entry.totalUnits(), numbers);
    }

    /** For a shift that isn't recorded yet: planned from its beginning to its end. */
    static RecordForm fresh(String machine, Instant shiftStart, ZoneId zone, NumberText numbers) {
        Double planned = Minutes.inSeconds(MINUTES_OF_A_SHIFT);
        return new RecordForm(
                null,
                0,
                new RecordEntry(machine, null, shiftStart, null, null, planned, null, null, null, null),
                zone,
                numbers);
    }

    /** For a change. */
    static RecordForm of(PerformanceRecord present, ZoneId zone, NumberText numbers) {
        return new RecordForm(present.id(), present.version(), present.entry(), zone, numbers);
    }

    private void put(RecordField field, Double value, NumberText numbers) {
        figures.put(field.key(), new TypedFigure(value, numbers));
    }

    /** What was typed; what can't be read is left out. */
    RecordEntry entry(ZoneId zone, NumberText numbers) {
        return new RecordEntry(
                machine,
                batch,
                start(zone).orElse(null),
                seconds(RecordField.OPERATING_TIME, numbers),
                seconds(RecordField.DOWN_TIME, numbers),
                seconds(RecordField.PLANNED_TIME, numbers),
                number(RecordField.ACTUAL_OUTPUT, numbers),
                number(RecordField.IDEAL_OUTPUT, numbers),
                number(RecordField.GOOD_UNITS, numbers),
                number(RecordField.TOTAL_UNITS, numbers));
    }

    /** The figures that can't be read as numbers. */
    List<String> unreadable(NumberText numbers) {
        List<String> fields = new ArrayList<>();
        figures.forEach((field, figure) -> {
            if (!figure.isReadable(numbers)) {
                fields.add(field);
            }
        });
        return fields;
    }

    private Double number(RecordField field, NumberText numbers) {
        return figures.get(field.key()).value(numbers).orElse(null);
    }

    private Double seconds(RecordField field, NumberText numbers) {
        return Minutes.inSeconds(number(field, numbers));
    }

    private Optional<Instant> start(ZoneId zone) {
        if (shownStart.equals(shiftStart)) {
            return Optional.of(knownStart);
        }
        try {
            return Optional.ofNullable(shiftStart)
                    .filter(typed -> !typed.isBlank())
                    .map(typed -> LocalDateTime.parse(typed).atZone(zone).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    void startAt(Instant moment, ZoneId zone) {
        shiftStart = MINUTE.format(moment.atZone(zone));
    }

    /** Whether the shift isn't recorded yet. */
    public boolean isFresh() {
        return id == null;
    }

    public Long getId() {
        return id;
    }

    long version() {
        return version;
    }

    /** By the names of the fields in the API. */
    public Map<String, TypedFigure> getFigures() {
        return figures;
    }

    public String getMachine() {
        return machine;
    }

    public void setMachine(String machine) {
        this.machine = machine;
    }

    public String getBatch() {
        return batch;
    }

    public void setBatch(String batch) {
        this.batch = batch;
    }

    /** As {@code 2026-01-31T06:00}, which is what a browser's own control for it sends. */
    public String getShiftStart() {
        return shiftStart;
    }

    public void setShiftStart(String shiftStart) {
        this.shiftStart = shiftStart;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getOverridePassword() {
        return overridePassword;
    }

    public void setOverridePassword(String overridePassword) {
        this.overridePassword = overridePassword;
    }
}
