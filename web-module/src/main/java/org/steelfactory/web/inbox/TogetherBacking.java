package org.steelfactory.web.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steelfactory.inbox.Task;
import org.steelfactory.inbox.TaskAnswer;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Query;

/**
 * Several tasks of one kind, decided together ({@code /tasks?select=…&select=…}): each is named before anything is sent, and
 * those are left out, with the reason, that the viewer may not decide, that take details of their own, or that are of
 * another kind.
 */
@Named
@ViewScoped
public class TogetherBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient Tasks tasks;

    @Inject
    private transient BulkCompletion bulk;

    @Inject
    private transient Query query;

    @Inject
    private transient Appearance appearance;

    /** A task that isn't decided with the others, and the text that says why. */
    public record LeftOut(Task task, String key) {}

    private final ArrayList<String> ids = new ArrayList<>();
    private String comment;
    private transient List<Task> selected;
    private transient List<LeftOut> leftOut;
    private transient BulkResultView result;
    private transient Map<String, Task> named;

    @PostConstruct
    void open() {
        query.texts("select").stream()
                .distinct()
                .limit(BulkCompletionRequest.MAX)
                .forEach(ids::add);
    }

    /** Whether several tasks were selected at all. */
    public boolean isOpen() {
        return !ids.isEmpty();
    }

    public void decide(String outcome) {
        named = getSelected().stream().collect(Collectors.toMap(Task::id, Function.identity()));
        result = bulk.complete(
                getSelected().stream().map(Task::id).toList(),
                new TaskAnswer(outcome, comment),
                appearance.getLocale());
        selected = null;
    }

    /** What is decided together: those of the first one's kind that the viewer may complete. */
    public List<Task> getSelected() {
        sort();
        return selected;
    }

    public List<LeftOut> getLeftOut() {
        sort();
        return leftOut;
    }

    private void sort() {
        if (selected == null) {
            selected = new ArrayList<>();
            leftOut = new ArrayList<>();
            for (String id : ids) {
                find(id).forEach(task -> {
                    if (!task.open()) {
                        leftOut.add(new LeftOut(task, "task.left.ended"));
                    } else if (!tasks.mayComplete(task)) {
                        leftOut.add(new LeftOut(task, "task.left.refused"));
                    } else if (!tasks.details(task).isEmpty()) {
                        leftOut.add(new LeftOut(task, "task.left.details"));
                    } else if (!selected.isEmpty() && !selected.get(0).key().equals(task.key())) {
                        leftOut.add(new LeftOut(task, "task.left.other"));
                    } else {
                        selected.add(task);
                    }
                });
            }
        }
    }

    private List<Task> find(String id) {
        try {
            return List.of(tasks.get(id));
        } catch (NotFoundException e) {
            return List.of();
        }
    }

    /** What can be decided of those that are selected. */
    public List<String> getOutcomes() {
        return getSelected().isEmpty()
                ? List.of()
                : tasks.outcomes(getSelected().get(0));
    }

    /** What became of each; {@code null} until it is decided. */
    public BulkResultView getResult() {
        return result;
    }

    /** The task that a result is about. */
    public Task of(BulkResultView.Result about) {
        return named.get(about.task());
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
