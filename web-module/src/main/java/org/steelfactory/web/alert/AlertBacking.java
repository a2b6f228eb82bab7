package org.steelfactory.web.alert;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.steelfactory.access.Role;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.AlertDetail;
import org.steelfactory.alert.AlertDismissal;
import org.steelfactory.alert.AlertEvent;
import org.steelfactory.alert.Alerts;
import org.steelfactory.alert.DismissalKind;
import org.steelfactory.identity.Colleague;
import org.steelfactory.inbox.Task;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.maintenance.WorkOrderRequest;
import org.steelfactory.maintenance.WorkOrderRequests;
import org.steelfactory.maintenance.WorkOrders;
import org.steelfactory.scan.Anomalies;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.frame.Viewer;
import org.steelfactory.web.inbox.TaskBacking;
import org.steelfactory.web.scan.MeasureRow;
import org.steelfactory.web.scan.MeasureRows;

/**
 * One alert, and what is done about it: by itself ({@code /alerts/9}), or beside the list ({@code /alerts?alert=9}), where
 * the list's first alert is shown as long as none was chosen.
 */
@Named
@ViewScoped
public class AlertBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Alerts alerts;

    @EJB
    private transient Anomalies anomalies;

    @EJB
    private transient WorkOrders orders;

    @EJB
    private transient WorkOrderRequests requests;

    @EJB
    private transient Tasks tasks;

    @Inject
    private transient MeasureRows measures;

    @Inject
    private transient Format format;

    @Inject
    private transient Clock clock;

    @Inject
    private transient AlertsBacking list;

    @Inject
    private transient TaskBacking inbox;

    @Inject
    private transient Query query;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Texts texts;

    private Long id;
    private boolean chosen;
    private String backTo;
    private String comment;
    private DismissalKind kind;
    private String reason;
    private Integer muteDays = AlertDismissal.USUAL_MUTE_DAYS;
    private String assignee;
    private transient AlertDetail detail;
    private transient AnomalyDetail worst;

    @PostConstruct
    void open() {
        if (query.text("id").isPresent()) {
            id = query.id("alert.unknown");
            chosen = true;
            backTo = AlertsBacking.ADDRESS + "/" + id;
        } else if (isTask()) {
            id = Long.parseLong(
                    inbox.getTask().businessKey().substring(Alert.subject(0).length() - 1));
            backTo = inbox.getBackTo();
        } else {
            Optional<Long> wanted = query.number("alert");
            chosen = wanted.isPresent();
            id = wanted.or(this::first).orElse(null);
            backTo = list.getAddress() + "alert=" + id;
        }
        if (id != null) {
            assignee = getAlert().assignee();
        }
    }

    /** Whether the page is the inbox, whose task the alert is. */
    private static boolean isTask() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().startsWith("/inbox/");
    }

    private Optional<Long> first() {
        return list.getRows().items().stream().map(Alert::id).findFirst();
    }

    public void acknowledge() throws IOException {
        done("alert.done.ACKNOWLEDGED", () -> alerts.acknowledge(id, comment));
    }

    public void write() throws IOException {
        done("alert.done.COMMENTED", () -> alerts.comment(id, comment));
    }

    public void assign() throws IOException {
        done("alert.done.ASSIGNED", () -> alerts.assign(id, assignee, comment));
    }

    /** Gives it to the one who looks at it. */
    public void take() throws IOException {
        done("alert.done.ASSIGNED", () -> alerts.assign(id, viewer.getName(), comment));
    }

    public void resolve() throws IOException {
        done("alert.done.RESOLVED", () -> alerts.resolve(id, comment));
    }

    public void dismiss() throws IOException {
        done("alert.done.DISMISSED", () -> alerts.dismiss(id, new AlertDismissal(kind, reason, muteDays, comment)));
    }

    /** Asks for work because of it; the comment says what. */
    public void request() throws IOException {
        detail = null;
        WorkOrderRequests.Requested requested =
                requests.request(new WorkOrderRequest(null, null, comment, null, id, null));
        notices.doneThere(
                backTo,
                requested.joined() ? "alert.done.JOINED_WORK" : "alert.done.MAINTENANCE_REQUESTED",
                requested.order().subject());
    }

    /** Where the deed is refused, somebody else may have been faster: what is shown then is read anew. */
    private void done(String said, Supplier<Alert> deed) throws IOException {
        detail = null;
        notices.doneThere(backTo, said, Long.toString(deed.get().id()));
    }

    /** {@code null} where there is none to show. */
    public AlertDetail getDetail() {
        if (detail == null && id != null) {
            detail = alerts.get(id);
        }
        return detail;
    }

    public Alert getAlert() {
        return getDetail().alert();
    }

    /** Whether somebody asked for this alert, rather than for the list. */
    public boolean isChosen() {
        return chosen;
    }

    /** Its worst anomaly, with the shift's values; {@code null} where it rests on none. */
    private AnomalyDetail worst() {
        if (worst == null && getAlert().anomalyId() != null) {
            worst = anomalies.get(getAlert().anomalyId());
        }
        return worst;
    }

    /** What the worst shift is measured by, beside what is usual; empty where the alert rests on no anomaly. */
    public List<MeasureRow> getMeasures() {
        return worst() == null ? List.of() : measures.of(worst());
    }

    /** How many shifts what is usual is told from. */
    public long getUsualShifts() {
        return measures.usualShifts(worst());
    }

    /** Who has taken or was given what the alert waits for; {@code null} where nobody did, or that isn't the viewer's affair. */
    public String getHolder() {
        return tasks.about(getAlert().subject()).stream()
                .map(Task::assignee)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Whether there is anything to tell of what it waits for, or what it mutes. */
    public boolean isWaits() {
        return getAlert().mutedUntil() != null
                || getAlert().state().open()
                        && (getAlert().dueAt() != null || getAlert().unseenSince() != null || getOrder() != null);
    }

    /** Whether it waits longer than it should. */
    public boolean isOverdue() {
        return getAlert().overdueAt(clock.instant());
    }

    /** What was requested because of it and hasn't ended, or has resolved it; {@code null} where nothing was. */
    public String getOrder() {
        return getAlert().answeredBy();
    }

    /** Why it was dismissed: the kind, and the words where they say more. */
    public String getDismissal() {
        String kindOf = texts.of("alert.kind." + getAlert().dismissalKind());
        return kindOf.equals(getAlert().dismissalReason())
                ? kindOf
                : texts.of("alert.head", kindOf, getAlert().dismissalReason());
    }

    public List<DismissalKind> getKinds() {
        return List.of(DismissalKind.values());
    }

    /** Whether the viewer may acknowledge and comment. */
    public boolean isWorker() {
        return viewer.role().filter(role -> role != Role.AUDITOR).isPresent();
    }

    /** Whether the viewer may ask for work. */
    public boolean isRequester() {
        return viewer.role()
                .filter(EnumSet.of(Role.OPERATOR, Role.SUPERVISOR)::contains)
                .isPresent();
    }

    /** Whether the viewer may assign and settle. */
    public boolean isSupervisor() {
        return viewer.role().filter(Role.SUPERVISOR::equals).isPresent();
    }

    /** Who the alert may be given to. */
    public List<Colleague> getHandlers() {
        return alerts.handlers();
    }

    /** What happened, in words. */
    public String said(AlertEvent event) {
        String key = "alert.event." + event.kind();
        return switch (event.kind()) {
            case RAISED, JOINED, WORSENED, MUTED ->
                texts.of(key, event.shifts(), event.severity() == null ? "" : texts.of("severity." + event.severity()));
            case ASSIGNED ->
                event.assignee() == null
                        ? texts.of("alert.event.UNASSIGNED", event.by())
                        : texts.of(key, event.by(), event.assignee());
            case UNSEEN, DEESCALATED -> texts.of(key);
            case ESCALATED -> texts.of(key, texts.of("alert.role." + event.detail()));
            case MAINTENANCE_REQUESTED -> texts.of(key, event.by(), event.detail());
            case MAINTENANCE_ENDED -> {
                String[] words = event.detail().split(" ");
                yield texts.of(key, words[0], texts.of("state." + words[1]));
            }
            case RESOLVED ->
                event.detail() == null
                        ? texts.of(key, event.by())
                        : texts.of("alert.event.RESOLVED_BY_WORK", event.detail());
            case DISMISSED ->
                event.detail() == null
                        ? texts.of(key, event.by())
                        : texts.of("alert.event.MUTING", event.by(), format.time(Instant.parse(event.detail())));
            case ACKNOWLEDGED, COMMENTED -> texts.of(key, event.by());
        };
    }

    /** The symbol of what happened. */
    public String icon(AlertEvent event) {
        return switch (event.kind()) {
            case RAISED, WORSENED -> "alert";
            case ESCALATED -> "up";
            case DEESCALATED -> "down";
            case UNSEEN -> "eye";
            case MUTED -> "ban";
            case MAINTENANCE_REQUESTED, MAINTENANCE_ENDED -> "work";
            case JOINED -> "plus";
            case ACKNOWLEDGED -> "eye";
            case ASSIGNED -> "user";
            case COMMENTED -> "edit";
            case RESOLVED -> "check";
            case DISMISSED -> "ban";
        };
    }

    /** How it is marked: {@code no} for what needs somebody, {@code ok} for what is settled. */
    public String kind(AlertEvent event) {
        return switch (event.kind()) {
            case RAISED, WORSENED, ESCALATED -> "no";
            case RESOLVED -> "ok";
            default -> "";
        };
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public DismissalKind getKind() {
        return kind;
    }

    public void setKind(DismissalKind kind) {
        this.kind = kind;
    }

    public Integer getMuteDays() {
        return muteDays;
    }

    public void setMuteDays(Integer muteDays) {
        this.muteDays = muteDays;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAssignee() {
        return assignee;
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }
}
