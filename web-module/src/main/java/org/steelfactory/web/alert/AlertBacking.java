package org.steelfactory.web.alert;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.steelfactory.access.Role;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.AlertDetail;
import org.steelfactory.alert.AlertEvent;
import org.steelfactory.alert.Alerts;
import org.steelfactory.identity.Colleague;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.frame.Viewer;

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

    @Inject
    private transient AlertsBacking list;

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
    private String reason;
    private String assignee;
    private transient AlertDetail detail;

    @PostConstruct
    void open() {
        if (query.text("id").isPresent()) {
            id = query.id("alert.unknown");
            chosen = true;
            backTo = AlertsBacking.ADDRESS + "/" + id;
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
        done("alert.done.DISMISSED", () -> alerts.dismiss(id, reason, comment));
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

    /** Whether the viewer may acknowledge and comment. */
    public boolean isWorker() {
        return viewer.role().filter(role -> role != Role.AUDITOR).isPresent();
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
            case RAISED, JOINED, WORSENED ->
                texts.of(key, event.shifts(), event.severity() == null ? "" : texts.of("severity." + event.severity()));
            case ASSIGNED ->
                event.assignee() == null
                        ? texts.of("alert.event.UNASSIGNED", event.by())
                        : texts.of(key, event.by(), event.assignee());
            case ACKNOWLEDGED, COMMENTED, RESOLVED, DISMISSED -> texts.of(key, event.by());
        };
    }

    /** The symbol of what happened. */
    public String icon(AlertEvent event) {
        return switch (event.kind()) {
            case RAISED, WORSENED -> "alert";
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
            case RAISED, WORSENED -> "no";
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
