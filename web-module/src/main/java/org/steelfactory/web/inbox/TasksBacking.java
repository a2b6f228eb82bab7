package org.steelfactory.web.inbox;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.inbox.Task;
import org.steelfactory.inbox.TaskFilter;
import org.steelfactory.inbox.TaskFilter.Share;
import org.steelfactory.inbox.Tasks;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.Machines;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.web.frame.Query;

/** The list of the viewer's tasks, those first that are due first. */
@Named
@RequestScoped
public class TasksBacking {

    static final String ADDRESS = "/tasks";

    private static final String[] FILTERS = {"process", "machine", "severity", "sort"};
    private static final String[] PARAMETERS = {"show", "process", "machine", "severity", "sort", "page"};

    /** The processes that have tasks for people. */
    private static final List<String> PROCESSES = List.of("workOrder", "alertHandling");

    @EJB
    private Tasks tasks;

    @EJB
    private Machines machines;

    @Inject
    private Query query;

    @Inject
    private Clock clock;

    private Page<Task> rows;
    private Map<TaskShelf, Long> counts;

    @PostConstruct
    void load() {
        String sort = query.text("sort")
                .filter("severity"::equals)
                .map(worst -> "-severity")
                .orElse(null);
        rows = tasks.find(filter(getShelf()), new PageRequest(query.page(), PageRequest.DEFAULT_SIZE, sort));
        counts = new EnumMap<>(TaskShelf.class);
        for (TaskShelf shelf : TaskShelf.values()) {
            counts.put(shelf, tasks.find(filter(shelf), PageRequest.first(1)).total());
        }
    }

    private TaskFilter filter(TaskShelf shelf) {
        return new TaskFilter(
                shelf.share(),
                Optional.empty(),
                shelf == TaskShelf.OVERDUE,
                query.text("process").filter(PROCESSES::contains),
                query.text("machine"),
                getSeverity(),
                Optional.empty());
    }

    public Page<Task> getRows() {
        return rows;
    }

    /** The part that is looked at. */
    public TaskShelf getShelf() {
        return query.text("show")
                .flatMap(name -> Arrays.stream(TaskShelf.values())
                        .filter(shelf -> shelf.name().equals(name))
                        .findFirst())
                .orElse(TaskShelf.ALL);
    }

    public List<TaskShelf> getShelves() {
        return List.of(TaskShelf.values());
    }

    /** How many tasks a part has, with the filters that are set. */
    public long count(TaskShelf shelf) {
        return counts.get(shelf);
    }

    /** The address of a part, with the filters that are set. */
    public String addressOf(TaskShelf shelf) {
        return query.address(ADDRESS, FILTERS) + "show=" + shelf;
    }

    /** This screen's address with its filters, to be continued by a parameter. */
    public String getAddress() {
        return query.address(ADDRESS, PARAMETERS);
    }

    public boolean overdue(Task task) {
        return task.overdueAt(clock.instant());
    }

    /** The severity that is filtered by; empty for all. */
    private Optional<Severity> getSeverity() {
        return query.text("severity").flatMap(name -> getSeverities().stream()
                .filter(severity -> severity.name().equals(name))
                .findFirst());
    }

    /** Those that a task can have, the worst first. */
    public List<Severity> getSeverities() {
        return List.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM, Severity.LOW);
    }

    public List<String> getProcesses() {
        return PROCESSES;
    }

    public List<Machine> getMachines() {
        return machines.all();
    }

    /** The value of a parameter of the address; empty where it isn't given. */
    public String filter(String name) {
        return query.text(name).orElse("");
    }

    public boolean isFiltered() {
        return Arrays.stream(FILTERS).filter(name -> !name.equals("sort")).anyMatch(name -> query.text(name)
                .isPresent());
    }

    /** The task that is shown beside the list: the one that was chosen, or else the list's first. */
    public Optional<Task> shown() {
        return query.text("task").map(tasks::get).or(() -> rows.items().stream().findFirst());
    }

    /** Whether somebody asked for this task, rather than for the list. */
    public boolean isChosen() {
        return query.text("task").isPresent() || query.text("select").isPresent();
    }

    /** How many are open, overdue and the viewer's own. */
    public long[] getTotals() {
        return new long[] {
            tasks.find(TaskFilter.ALL, PageRequest.first(1)).total(),
            tasks.find(overdue(), PageRequest.first(1)).total(),
            tasks.find(TaskFilter.of(Share.MINE), PageRequest.first(1)).total()
        };
    }

    private static TaskFilter overdue() {
        return new TaskFilter(
                Share.ALL,
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
