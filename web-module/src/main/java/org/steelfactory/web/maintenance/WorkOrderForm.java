package org.steelfactory.web.maintenance;

import java.io.Serializable;
import java.time.ZoneId;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.maintenance.WorkOrderChange;
import org.steelfactory.maintenance.WorkReport;
import org.steelfactory.maintenance.WorkSchedule;
import org.steelfactory.web.frame.PlantMoment;

/** What people type about an order, for whichever deed. Times are the plant's, lengths of time minutes. */
public class WorkOrderForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ZoneId zone;
    private final transient WorkOrder present;
    private final long version;
    private String comment;
    private String reason;
    private String scheduledAt;
    private Integer plannedStopMin;
    private String assignee;
    private String downtimeReason;
    private Integer stopMin;
    private Integer labourMin;
    private String title;
    private String description;
    private Priority priority;
    private String dueAt;
    private String overridePassword;

    WorkOrderForm(WorkOrder order, ZoneId zone) {
        this.zone = zone;
        this.present = order;
        this.version = order.version();
        this.scheduledAt = PlantMoment.text(order.scheduledAt(), zone);
        this.plannedStopMin = order.plannedStopS() == null ? null : Integer.valueOf(order.plannedStopS() / 60);
        this.assignee = order.assignee();
        this.title = order.title();
        this.description = order.description();
        this.priority = order.priority();
        this.dueAt = PlantMoment.text(order.dueAt(), zone);
    }

    WorkSchedule schedule() {
        return new WorkSchedule(
                PlantMoment.parse("scheduledAt", scheduledAt, zone, null), plannedStopMin, assignee, comment);
    }

    WorkReport report() {
        return new WorkReport(downtimeReason, stopMin, labourMin, comment);
    }

    WorkOrderChange change() {
        return new WorkOrderChange(
                title,
                description,
                priority,
                PlantMoment.parse("dueAt", dueAt, zone, present == null ? null : present.dueAt()));
    }

    long version() {
        return version;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getScheduledAt() {
        return scheduledAt;
    }

    public void setScheduledAt(String scheduledAt) {
        this.scheduledAt = scheduledAt;
    }

    public Integer getPlannedStopMin() {
        return plannedStopMin;
    }

    public void setPlannedStopMin(Integer plannedStopMin) {
        this.plannedStopMin = plannedStopMin;
    }

    public String getAssignee() {
        return assignee;
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }

    public String getDowntimeReason() {
        return downtimeReason;
    }

    public void setDowntimeReason(String downtimeReason) {
        this.downtimeReason = downtimeReason;
    }

    public Integer getStopMin() {
        return stopMin;
    }

    public void setStopMin(Integer stopMin) {
        this.stopMin = stopMin;
    }

    public Integer getLabourMin() {
        return labourMin;
    }

    public void setLabourMin(Integer labourMin) {
        this.labourMin = labourMin;
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

    public String getDueAt() {
        return dueAt;
    }

    public void setDueAt(String dueAt) {
        this.dueAt = dueAt;
    }

    public String getOverridePassword() {
        return overridePassword;
    }

    public void setOverridePassword(String overridePassword) {
        this.overridePassword = overridePassword;
    }
}
