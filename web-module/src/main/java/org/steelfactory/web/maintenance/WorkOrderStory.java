package org.steelfactory.web.maintenance;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.steelfactory.maintenance.WorkGrade;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.maintenance.WorkOrderEvent;
import org.steelfactory.maintenance.WorkOrderOrigin;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.identity.People;

/** How what happened to a work order, and why it was asked for, is told on screens. */
@Named
@RequestScoped
public class WorkOrderStory {

    @Inject
    private TriggerConditions conditions;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    @Inject
    private People people;

    /** What happened, in words. */
    public String said(WorkOrderEvent event, WorkOrder order) {
        String key = "order.event." + event.kind();
        if (event.onBehalfOf() != null) {
            return texts.of(key + "_BY_ITSELF", people.name(event.onBehalfOf()));
        }
        String by = people.name(event.by());
        return switch (event.kind()) {
            case SCHEDULED -> scheduled(event, by);
            case COMPLETED -> texts.of(key, by, texts.of("downtime." + event.detail()));
            case LABOUR_NOTED, LABOUR_CORRECTED, LABOUR_REMOVED -> labour(key, event, by);
            case CHANGED,
                    STEP_ADDED,
                    STEP_REMOVED,
                    STEP_ANSWERED,
                    STEP_FINDING,
                    STEP_REOPENED,
                    PART_USED,
                    PART_CORRECTED,
                    PART_REMOVED,
                    FILE_ATTACHED,
                    FILE_DELETED -> texts.of(key, by, event.detail());
            case GRADED -> graded(event, order.grade());
            case REMINDED, OVERDUE -> texts.of(key);
            default -> texts.of(key, by);
        };
    }

    /** Why something asked for the order by itself, in words that end before its title. */
    public String told(WorkOrderOrigin origin) {
        return origin.kind() == WorkOrderOrigin.Kind.PLAN
                ? texts.of("order.origin.PLAN", format.time(origin.at()))
                : texts.of("order.origin.TRIGGER", conditions.of(origin.reading()));
    }

    private String scheduled(WorkOrderEvent event, String by) {
        String[] parts = event.detail().split(" ");
        String when = format.time(Instant.parse(parts[0]));
        return parts.length > 1
                ? texts.of("order.event.SCHEDULED_FOR", by, when, people.name(parts[1]))
                : texts.of("order.event.SCHEDULED", by, when);
    }

    private String labour(String key, WorkOrderEvent event, String by) {
        String[] parts = event.detail().split(" ");
        return texts.of(
                key, by, people.name(parts[0]), format.quantity(Integer.valueOf(parts[1]), 0, texts.of("unit.minute")));
    }

    private String graded(WorkOrderEvent event, WorkGrade grade) {
        return grade.difference() == null
                ? texts.of("order.event.NOT_GRADED")
                : texts.of(
                        "order.event." + event.kind(), format.percent(grade.before()), format.percent(grade.after()));
    }

    /** The symbol of what happened. */
    public String icon(WorkOrderEvent event) {
        return switch (event.kind()) {
            case REQUESTED -> "work";
            case JOINED -> "plus";
            case APPROVED, COMPLETED -> "check";
            case REJECTED -> "x";
            case SCHEDULED -> "cal";
            case ASSIGNED -> "user";
            case STARTED -> "half";
            case VERIFIED -> "shield";
            case REWORK -> "retry";
            case CANCELLED -> "ban";
            case COMMENTED, CHANGED -> "edit";
            case REMINDED, OVERDUE -> "clock";
            case GRADED -> "perf";
            case STEP_ADDED, PART_USED, LABOUR_NOTED, FILE_ATTACHED -> "plus";
            case STEP_ANSWERED -> "check";
            case STEP_FINDING -> "alert";
            case STEP_REOPENED -> "retry";
            case PART_CORRECTED, LABOUR_CORRECTED -> "edit";
            case STEP_REMOVED, PART_REMOVED, LABOUR_REMOVED, FILE_DELETED -> "x";
        };
    }

    /** How it is marked: {@code no} for what went wrong, {@code wa} for what is late, {@code ok} for what is settled. */
    public String kind(WorkOrderEvent event) {
        return switch (event.kind()) {
            case REJECTED -> "no";
            case REWORK, REMINDED, OVERDUE, STEP_FINDING -> "wa";
            case APPROVED, VERIFIED -> "ok";
            default -> "";
        };
    }
}
