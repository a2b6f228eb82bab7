package org.steelfactory.web.maintenance;

import java.math.BigDecimal;
import org.steelfactory.maintenance.MaintenanceTrigger;
import org.steelfactory.maintenance.MaintenanceTriggerDetails;
import org.steelfactory.maintenance.TriggerKind;
import org.steelfactory.rules.severity.Severity;

/** What somebody types about a maintenance trigger; the OEE in per cent. */
public class TriggerForm extends UpkeepForm {

    private static final long serialVersionUID = 1L;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal USUAL_OEE = BigDecimal.valueOf(65);
    private static final int USUAL_DAYS = 7;
    private static final int USUAL_SHIFTS = 9;
    private static final int USUAL_ANOMALIES = 3;

    private TriggerKind kind;
    private Integer windowDays;
    private BigDecimal oeeBelow = USUAL_OEE;
    private Integer minShifts = USUAL_SHIFTS;
    private Severity minSeverity = Severity.HIGH;
    private Integer minAnomalies = USUAL_ANOMALIES;
    private Integer quietDays;

    /** For a trigger that isn't there yet. */
    TriggerForm(String machine) {
        super(machine);
        kind = TriggerKind.OEE_BELOW;
        windowDays = USUAL_DAYS;
        quietDays = USUAL_DAYS;
    }

    /** For a change. */
    TriggerForm(MaintenanceTrigger trigger) {
        super(
                trigger.id(),
                trigger.version(),
                trigger.details().machine(),
                trigger.title(),
                trigger.details().description(),
                trigger.details().priority(),
                trigger.active());
        MaintenanceTriggerDetails details = trigger.details();
        kind = details.kind();
        windowDays = details.windowDays();
        quietDays = details.quietDays();
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
                getMachine(),
                getTitle(),
                getDescription(),
                getPriority(),
                kind,
                windowDays == null ? 0 : windowDays,
                oeeBelow == null
                        ? null
                        : Double.valueOf(oeeBelow.divide(HUNDRED).doubleValue()),
                minShifts,
                minSeverity,
                minAnomalies,
                quietDays == null ? 0 : quietDays,
                isActive());
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
}
