package org.steelfactory.web.maintenance;

import java.io.Serializable;
import java.math.BigDecimal;
import org.steelfactory.maintenance.MaintenanceTrigger;
import org.steelfactory.maintenance.MaintenanceTriggerDetails;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.TriggerKind;
import org.steelfactory.rules.severity.Severity;

/** What somebody types about a maintenance trigger; the OEE in per cent. */
public class TriggerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal USUAL_OEE = BigDecimal.valueOf(65);
    private static final int USUAL_DAYS = 7;
    private static final int USUAL_SHIFTS = 9;
    private static final int USUAL_ANOMALIES = 3;

    private final Long id;
    private final long version;
    private final String present;
    private String machine;
    private String title;
    private String description;
    private Priority priority;
    private TriggerKind kind;
    private Integer windowDays;
    private BigDecimal oeeBelow = USUAL_OEE;
    private Integer minShifts = USUAL_SHIFTS;
    private Severity minSeverity = Severity.HIGH;
    private Integer minAnomalies = USUAL_ANOMALIES;
    private Integer quietDays;
    private boolean active;

    /** For a trigger that isn't there yet. */
    TriggerForm(String machine) {
        id = null;
        version = 0;
        present = "";
        this.machine = machine;
        priority = Priority.MEDIUM;
        kind = TriggerKind.OEE_BELOW;
        windowDays = USUAL_DAYS;
        quietDays = USUAL_DAYS;
        active = true;
    }

    /** For a change. */
    TriggerForm(MaintenanceTrigger trigger) {
        MaintenanceTriggerDetails details = trigger.details();
        id = trigger.id();
        version = trigger.version();
        present = trigger.title();
        machine = details.machine();
        title = trigger.title();
        description = details.description();
        priority = details.priority();
        kind = details.kind();
        windowDays = details.windowDays();
        quietDays = details.quietDays();
        active = trigger.active();
        if (kind == TriggerKind.OEE_BELOW) {
            oeeBelow = BigDecimal.valueOf(details.oeeBelow()).multiply(HUNDRED).stripTrailingZeros();
            minShifts = details.minShifts();
        } else {
            minSeverity = details.minSeverity();
            minAnomalies = details.minAnomalies();
        }
    }

    MaintenanceTriggerDetails details() {
        return new MaintenanceTriggerDetails(
                machine,
                title,
                description,
                priority,
                kind,
                windowDays == null ? 0 : windowDays,
                oeeBelow == null
                        ? null
                        : Double.valueOf(oeeBelow.divide(HUNDRED).doubleValue()),
                minShifts,
                minSeverity,
                minAnomalies,
                quietDays == null ? 0 : quietDays,
                active);
    }

    /** Whether the trigger isn't there yet. */
    public boolean isFresh() {
        return id == null;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    /** The trigger's title as it is until the change is saved; empty for a new one. */
    public String getPresent() {
        return present;
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

    public TriggerKind getKind() {
        return kind;
    }

    public void setKind(TriggerKind kind) {
        this.kind = kind;
    }

    public Integer getWindowDays() {
        return windowDays;
    }

    public void setWindowDays(Integer windowDays) {
        this.windowDays = windowDays;
    }

    public BigDecimal getOeeBelow() {
        return oeeBelow;
    }

    public void setOeeBelow(BigDecimal oeeBelow) {
        this.oeeBelow = oeeBelow;
    }

    public Integer getMinShifts() {
        return minShifts;
    }

    public void setMinShifts(Integer minShifts) {
        this.minShifts = minShifts;
    }

    public Severity getMinSeverity() {
        return minSeverity;
    }

    public void setMinSeverity(Severity minSeverity) {
        this.minSeverity = minSeverity;
    }

    public Integer getMinAnomalies() {
        return minAnomalies;
    }

    public void setMinAnomalies(Integer minAnomalies) {
        this.minAnomalies = minAnomalies;
    }

    public Integer getQuietDays() {
        return quietDays;
    }

    public void setQuietDays(Integer quietDays) {
        this.quietDays = quietDays;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
