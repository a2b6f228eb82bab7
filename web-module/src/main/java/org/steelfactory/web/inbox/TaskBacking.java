package org.steelfactory.web.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.function.Supplier;
import org.steelfactory.identity.Colleague;
import org.steelfactory.inbox.Task;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Viewer;

/** The task beside the inbox's list, and who has it. What completing it takes is its own room's form. */
@Named
@ViewScoped
public class TaskBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Tasks tasks;

    @Inject
    private transient TasksBacking list;

    @Inject
    private transient Viewer viewer;

    @Inject
    private transient Notices notices;

    private String id;
    private String backTo;
    private String assignee;
    private transient Task task;

    @PostConstruct
    void open() {
        backTo = list.getAddress();
        list.shown().ifPresent(shown -> {
            task = shown;
            id = shown.id();
        });
    }

    public void claim() throws IOException {
        done("task.done.claimed", () -> tasks.claim(id));
    }

    public void release() throws IOException {
        done("task.done.released", () -> tasks.release(id));
    }

    public void delegate() throws IOException {
        done("task.done.delegated", () -> tasks.delegate(id, assignee));
    }

    /** Where the deed is refused, somebody else may have been faster: what is shown then is read anew. */
    private void done(String said, Supplier<Task> deed) throws IOException {
        task = null;
        Task now = deed.get();
        notices.doneThere(backTo + "task=" + id, said, now.name(), now.businessKey());
    }

    /** {@code null} where there is none to show. */
    public Task getTask() {
        if (task == null && id != null) {
            task = tasks.get(id);
        }
        return task;
    }

    public boolean isMine() {
        return viewer.getName().equals(getTask().assignee());
    }

    /** Whether the viewer could complete it, were it free. */
    public boolean isCompletable() {
        return tasks.mayComplete(getTask());
    }

    /** Who it can be given to. */
    public List<Colleague> getCandidates() {
        return tasks.candidates(getTask());
    }

    /** Where the room's form leads once the task is done: to the next one. */
    public String getBackTo() {
        return backTo;
    }

    public String getAssignee() {
        return assignee;
    }

    public void setAssignee(String assignee) {
        this.assignee = assignee;
    }
}
