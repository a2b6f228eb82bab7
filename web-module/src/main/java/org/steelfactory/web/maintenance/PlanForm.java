package org.steelfactory.web.maintenance;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.steelfactory.maintenance.MaintenancePlan;
import org.steelfactory.maintenance.MaintenancePlanDetails;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.Recurrence;
import org.steelfactory.maintenance.RecurrenceUnit;

/** What somebody types about a maintenance plan. */
public class PlanForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_WEEKS = 4;
    private static final int USUAL_LEAD_DAYS = 7;

    private final Long id;
    private final long version;
    private final String present;
    private String machine;
    private String title;
    private String description;
    private Priority priority;
    private Integer every;
    private RecurrenceUnit unit;
    private String startDay;
    private String time;
    private Integer leadDays;
    private boolean active;

    /** For a plan that isn't there yet: from a day on, as the early shift begins. */
    PlanForm(LocalDate start, LocalTime early, String machine) {
        id = null;
        version = 0;
        present = "";
        this.machine = machine;
        priority = Priority.MEDIUM;
        every = USUAL_WEEKS;
        unit = RecurrenceUnit.WEEK;
        startDay = start.toString();
        time = early.toString();
        leadDays = USUAL_LEAD_DAYS;
        active = true;
    }

    /** For a change. */
    PlanForm(MaintenancePlan plan) {
        MaintenancePlanDetails details = plan.details();
        id = plan.id();
        version = plan.version();
        present = plan.title();
        machine = plan.machine();
        title = plan.title();
        description = details.description();
        priority = details.priority();
        every = details.recurrence().every();
        unit = details.recurrence().unit();
        startDay = details.recurrence().start().toString();
        time = details.recurrence().time().toString();
        leadDays = details.leadDays();
        active = plan.active();
    }

    /** @throws org.steelfactory.shared.InvalidInputException when the day or the time isn't one */
    MaintenancePlanDetails details() {
        return new MaintenancePlanDetails(
                machine, title, description, priority, recurrence(), leadDays == null ? 0 : leadDays, active);
    }

    /** @throws org.steelfactory.shared.InvalidInputException when the day or the time isn't one */
    Recurrence recurrence() {
        return TypedRecurrence.of(every, unit, startDay, time);
    }

    /** Whether the plan isn't there yet. */
    public boolean isFresh() {
        return id == null;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    /** The plan's title as it is until the change is saved; empty for a new one. */
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

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
