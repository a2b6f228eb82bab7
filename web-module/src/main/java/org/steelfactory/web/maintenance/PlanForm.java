package org.steelfactory.web.maintenance;

import java.time.LocalDate;
import java.time.LocalTime;
import org.steelfactory.maintenance.MaintenancePlan;
import org.steelfactory.maintenance.MaintenancePlanDetails;
import org.steelfactory.maintenance.Recurrence;
import org.steelfactory.maintenance.RecurrenceUnit;

/** What somebody types about a maintenance plan. */
public class PlanForm extends UpkeepForm {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_WEEKS = 4;
    private static final int USUAL_LEAD_DAYS = 7;

    private Integer every;
    private RecurrenceUnit unit;
    private String startDay;
    private String time;
    private Integer leadDays;

    /** For a plan that isn't there yet: from a day on, as the early shift begins. */
    PlanForm(LocalDate start, LocalTime early, String machine) {
        super(machine);
        every = USUAL_WEEKS;
        unit = RecurrenceUnit.WEEK;
        startDay = start.toString();
        time = early.toString();
        leadDays = USUAL_LEAD_DAYS;
    }

    /** For a change. */
    PlanForm(MaintenancePlan plan) {
        super(
                plan.id(),
                plan.version(),
                plan.machine(),
                plan.title(),
                plan.details().description(),
                plan.details().priority(),
                plan.active());
        MaintenancePlanDetails details = plan.details();
        every = details.recurrence().every();
        unit = details.recurrence().unit();
        startDay = details.recurrence().start().toString();
        time = details.recurrence().time().toString();
        leadDays = details.leadDays();
    }

    /** @throws org.steelfactory.shared.InvalidInputException when the day or the time isn't one */
    MaintenancePlanDetails details() {
        return new MaintenancePlanDetails(
                getMachine(),
                getTitle(),
                getDescription(),
                getPriority(),
                recurrence(),
                leadDays == null ? 0 : leadDays,
                isActive());
    }

    /** @throws org.steelfactory.shared.InvalidInputException when the day or the time isn't one */
    Recurrence recurrence() {
        return TypedRecurrence.of(every, unit, startDay, time);
    }

    public Integer getEvery() {
        return every;
    }

    public void setEvery(Integer every) {
        this.every = every;
    }

    public RecurrenceUnit getUnit() {
        return unit;
    }

    public void setUnit(RecurrenceUnit unit) {
        this.unit = unit;
    }

    public String getStartDay() {
        return startDay;
    }

    public void setStartDay(String startDay) {
        this.startDay = startDay;
    }

    public String getTime() {
        return time;
    }

    public void setTime(String time) {
        this.time = time;
    }

    public Integer getLeadDays() {
        return leadDays;
    }

    public void setLeadDays(Integer leadDays) {
        this.leadDays = leadDays;
    }
}
