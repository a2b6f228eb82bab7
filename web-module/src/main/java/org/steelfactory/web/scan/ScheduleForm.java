package org.steelfactory.web.scan;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.steelfactory.scan.Detector;
import org.steelfactory.scan.ScanSchedule;
import org.steelfactory.scan.ScanScheduleDetails;
import org.steelfactory.scan.cron.CronExpression;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.web.scan.ScheduleRhythm.Details;

/** What an administrator types about a schedule. */
public class ScheduleForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int LAST_MINUTE = 59;

    /** A quarter past the early shift's beginning, when the night's records are in. */
    private static final Details USUAL = new Details(LocalTime.of(6, 15), 15, DayOfWeek.SUNDAY);

    private final Long id;
    private final long version;
    private final String present;
    private String name;
    private ScheduleRhythm rhythm;
    private String time;
    private Integer minute;
    private DayOfWeek day;
    private String cron;
    private Detector detector;
    private BigDecimal contamination;
    private boolean enabled;

    /** For a schedule that isn't there yet. */
    ScheduleForm() {
        id = null;
        version = 0;
        present = "";
        detector = Detector.CLASSIC;
        enabled = true;
        come(ScheduleRhythm.DAILY.cron(USUAL));
    }

    /** For a change. */
    ScheduleForm(ScanSchedule schedule) {
        id = schedule.id();
        version = schedule.version();
        present = schedule.name();
        name = schedule.name();
        detector = Detector.named(schedule.details().detector()).orElseThrow();
        Double share = schedule.details().contamination();
        contamination = share == null
                ? null
                : BigDecimal.valueOf(share).multiply(HUNDRED).stripTrailingZeros();
        enabled = schedule.enabled();
        come(schedule.details().cron());
    }

    private void come(String expression) {
        cron = expression;
        rhythm = ScheduleRhythm.of(expression);
        Details details = rhythm.details(expression, USUAL);
        time = details.time().toString();
        minute = details.minute();
        day = details.day();
    }

    /** @throws InvalidInputException when the time is missing that the rhythm needs, or the name */
    ScanScheduleDetails details() {
        InputFaults faults = new InputFaults();
        requireTime(faults);
        faults.line("name", name, ScanScheduleDetails.MAX_NAME);
        faults.refuseIfAny();
        Double share =
                contamination == null ? null : contamination.divide(HUNDRED).doubleValue();
        return new ScanScheduleDetails(name, detector.code(), share, expression(), enabled);
    }

    /** @throws InvalidInputException when what was typed is no time that comes again */
    CronExpression times() {
        InputFaults faults = new InputFaults();
        requireTime(faults);
        faults.refuseIfAny();
        return CronExpression.of(expression());
    }

    private void requireTime(InputFaults faults) {
        if (rhythm.isAtTime() && typedTime() == null) {
            faults.add("time", "REQUIRED", "A time of day is needed.");
        }
        if (rhythm.isAtMinute() && (minute == null || minute < 0 || minute > LAST_MINUTE)) {
            faults.add("minute", "OUT_OF_RANGE", "A minute from 0 to " + LAST_MINUTE + " is needed.");
        }
    }

    /** What was chosen or typed, as cron. */
    private String expression() {
        if (rhythm == ScheduleRhythm.OWN) {
            return cron;
        }
        return rhythm.cron(new Details(
                rhythm.isAtTime() ? typedTime() : USUAL.time(), rhythm.isAtMinute() ? minute : USUAL.minute(), day));
    }

    private LocalTime typedTime() {
        try {
            return time == null ? null : LocalTime.parse(time);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Whether the schedule isn't there yet. */
    public boolean isFresh() {
        return id == null;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    /** The schedule's name as it is until the change is saved; empty for a new one. */
    public String getPresent() {
        return present;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public ScheduleRhythm getRhythm() {
        return rhythm;
    }

    /** Who goes on to write cron begins with what was chosen until then. */
    public void setRhythm(ScheduleRhythm wanted) {
        if (wanted == ScheduleRhythm.OWN && rhythm != wanted) {
            cron = new InputFaults().take(() -> times().toString(), cron);
        }
        rhythm = wanted;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public Integer getMinute() {
        return minute;
    }

    public void setMinute(Integer minute) {
        this.minute = minute;
    }

    public DayOfWeek getDay() {
        return day;
    }

    public void setDay(DayOfWeek day) {
        this.day = day;
    }

    public String getCron() {
        return cron;
    }

    public void setCron(String cron) {
        this.cron = cron;
    }

    public Detector getDetector() {
        return detector;
    }

    public void setDetector(Detector detector) {
        this.detector = detector;
    }

    public BigDecimal getContamination() {
        return contamination;
    }

    public void setContamination(BigDecimal contamination) {
        this.contamination = contamination;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }
}
