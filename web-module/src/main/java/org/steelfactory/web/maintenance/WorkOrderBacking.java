package org.steelfactory.web.maintenance;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.steelfactory.access.Role;
import org.steelfactory.identity.Colleague;
import org.steelfactory.identity.OverridePassword;
import org.steelfactory.inbox.Task;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.maintenance.DowntimeReason;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.WorkGrade;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.maintenance.WorkOrderDetail;
import org.steelfactory.maintenance.WorkOrderOrigin;
import org.steelfactory.maintenance.WorkOrderOrigins;
import org.steelfactory.maintenance.WorkOrderState;
import org.steelfactory.maintenance.WorkOrders;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Plant;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.frame.Viewer;
import org.steelfactory.web.identity.People;
import org.steelfactory.web.inbox.TaskBacking;

/** One work order, and what is done about it: by itself ({@code /maintenance/17}), or as a task beside the inbox. */
@Named
@ViewScoped
public class WorkOrderBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String SUBJECT = WorkOrder.subject(0).replaceFirst("0$", "");

    @EJB
    private transient WorkOrders orders;

    @EJB
    private transient Tasks tasks;

    @EJB
    private transient OverridePassword override;

    @EJB
    private transient WorkOrderOrigins origins;

    @Inject
    private transient SteelConfiguration configuration;

    @Inject
    private transient TaskBacking inbox;

    @Inject
    private transient Query query;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Plant plant;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Texts texts;

    @Inject
    private transient Format format;

    @Inject
    private transient People people;

    private long id;
    private String backTo;
    private boolean editing;
    private WorkOrderForm form;
    private transient WorkOrderDetail detail;
    /** Of the tasks about the order; {@code null} until somebody asks, which a long page does often. */
    private transient List<Task> openTasks;

    @PostConstruct
    void open() {
        if (query.text("id").isPresent()) {
            id = query.id("workOrder.unknown");
            backTo = WorkOrdersBacking.ADDRESS + "/" + id;
            editing = query.text("edit").isPresent();
        } else {
            id = Long.parseLong(inbox.getTask().businessKey().substring(SUBJECT.length()));
            backTo = inbox.getBackTo();
        }
        form = new WorkOrderForm(getOrder(), plant.getZone());
    }

    public void approve() throws IOException {
        done("order.done.APPROVED", () -> orders.decide(id, true, form.getComment()));
    }

    public void reject() throws IOException {
        done("order.done.REJECTED", () -> orders.decide(id, false, form.getComment()));
    }

    public void schedule() throws IOException {
        done("order.done.SCHEDULED", () -> orders.schedule(id, form.schedule()));
    }

    public void start() throws IOException {
        done("order.done.STARTED", () -> orders.start(id, form.getComment()));
    }

    public void complete() throws IOException {
        done("order.done.COMPLETED", () -> orders.complete(id, form.report()));
    }

    public void verify() throws IOException {
        done("order.done.VERIFIED", () -> orders.verify(id, true, form.getComment()));
    }

    public void rework() throws IOException {
        done("order.done.REWORK", () -> orders.verify(id, false, form.getComment()));
    }

    public void cancel() throws IOException {
        done("order.done.CANCELLED", () -> orders.cancel(id, form.getReason()));
    }

    public void write() throws IOException {
        backTo = WorkOrdersBacking.ADDRESS + "/" + id;
        done("order.done.COMMENTED", () -> orders.comment(id, form.getComment()));
    }

    public void change() throws IOException {
        done("order.done.CHANGED", () -> orders.change(id, form.version(), form.change(), form.getOverridePassword()));
    }

    /** Where the deed is refused, somebody else may have been faster: what is shown then is read anew. */
    private void done(String said, Supplier<WorkOrder> deed) throws IOException {
        detail = null;
        openTasks = null;
        notices.doneThere(backTo, said, Long.toString(deed.get().id()));
    }

    public WorkOrderDetail getDetail() {
        if (detail == null) {
            detail = orders.get(id);
        }
        return detail;
    }

    public WorkOrder getOrder() {
        return getDetail().order();
    }

    public WorkOrderForm getForm() {
        return form;
    }

    /** Whether the order is being changed (S-54). */
    public boolean isEditing() {
        return editing && isWorker() && getOrder().state().open();
    }

    /** Whether the viewer works at the machines, and so may ask, work and withdraw. */
    public boolean isWorker() {
        return is(Role.OPERATOR) || is(Role.SUPERVISOR);
    }

    /** Whether the viewer may comment. */
    public boolean isCommenter() {
        return isWorker() || is(Role.ADMIN);
    }

    private boolean is(Role role) {
        return viewer.role().filter(role::equals).isPresent();
    }

    /**
     * What the viewer can do next: {@code DECIDE}, {@code SCHEDULE}, {@code START}, {@code COMPLETE}, {@code VERIFY}, or
     * {@code NONE}, where {@link #getWhyNot} tells the reason.
     */
    public String getDeed() {
        boolean lead = is(Role.SUPERVISOR);
        String deed =
                switch (getOrder().state()) {
                    case REQUESTED -> lead && orders.mayDecide(getDetail()) ? "DECIDE" : "NONE";
                    case APPROVED -> lead ? "SCHEDULE" : "NONE";
                    case SCHEDULED -> isWorker() ? "START" : "NONE";
                    case IN_PROGRESS -> isWorker() ? "COMPLETE" : "NONE";
                    case COMPLETED -> lead && orders.mayVerify(getDetail()) ? "VERIFY" : "NONE";
                    case REJECTED, VERIFIED, CANCELLED -> "NONE";
                };
        return taker().isPresent() ? "NONE" : deed;
    }

    /** Why the viewer can do nothing next, in words; empty where there is nothing to be done at all. */
    public String getWhyNot() {
        WorkOrderState state = getOrder().state();
        if (!state.open()) {
            return "";
        }
        if (taker().isPresent()) {
            return texts.of("order.whyNot.taken", people.name(taker().get()));
        }
        if (is(Role.SUPERVISOR) && state == WorkOrderState.REQUESTED && isPlanner()) {
            return texts.of("order.whyNot.eyes.PLANNED");
        }
        boolean eyes = is(Role.SUPERVISOR) && (state == WorkOrderState.REQUESTED || state == WorkOrderState.COMPLETED);
        return texts.of(eyes ? "order.whyNot.eyes." + state : "order.whyNot." + state);
    }

    /** Whether the viewer has set up what asked for it by itself. */
    private boolean isPlanner() {
        return getDetail().events().stream().anyMatch(event -> viewer.getName().equals(event.onBehalfOf()));
    }

    /** Who else has taken the task that comes next. */
    private Optional<String> taker() {
        if (openTasks == null) {
            openTasks = tasks.about(getOrder().subject());
        }
        return openTasks.stream()
                .map(Task::assignee)
                .filter(assignee -> assignee != null && !assignee.equals(viewer.getName()))
                .findFirst();
    }

    /** Whether the viewer works on it: has taken the work that is under way, or could complete it because nobody has. */
    public boolean isWorking() {
        return getDeed().equals("COMPLETE");
    }

    /** Whether the viewer may say that it is no longer wanted. */
    public boolean isCancellable() {
        WorkOrder order = getOrder();
        boolean own =
                order.state() == WorkOrderState.REQUESTED && order.requestedBy().equals(viewer.getName());
        return order.state().open() && (is(Role.SUPERVISOR) || own && isWorker());
    }

    /** The steps that the way to a verified order has. */
    public List<String> getSteps() {
        return WorkOrderWay.STEPS;
    }

    /** The step that is due; empty where all are done. */
    public String getStep() {
        return WorkOrderWay.next(getOrder());
    }

    /** Which of two people the four eyes are about now: {@code DECISION} or {@code VERIFICATION}. */
    public String getEyes() {
        return getOrder().completedBy() == null ? "DECISION" : "VERIFICATION";
    }

    public List<Colleague> getWorkers() {
        return orders.workers();
    }

    public List<DowntimeReason> getDowntimeReasons() {
        return orders.downtimeReasons();
    }

    public List<Priority> getPriorities() {
        return Arrays.asList(Priority.values());
    }

    /** Whether the user's own password is asked for, because the plant has no override password. */
    public boolean isOwnPassword() {
        return override.isOwn();
    }

    /** A length of time in words; {@code null} where it isn't known. */
    public String minutes(Integer seconds) {
        return seconds == null ? Format.MISSING : format.count(seconds / 60);
    }

    /** The plans and triggers that asked for it. */
    public List<WorkOrderOrigin> getOrigins() {
        return origins.of(id);
    }

    /** When it is looked at whether verified work has helped. */
    public Instant getGradeDueAt() {
        return getOrder().verifiedAt().plus(Duration.ofDays(configuration.gradeDays()));
    }

    /** How many shifts it takes to tell. */
    public int getGradeShifts() {
        return WorkGrade.MIN_SHIFTS;
    }
}
