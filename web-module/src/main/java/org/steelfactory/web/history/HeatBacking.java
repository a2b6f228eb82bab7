package org.steelfactory.web.history;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import org.steelfactory.history.Diagram;
import org.steelfactory.history.ProcessDefinition;
import org.steelfactory.history.ProcessKind;
import org.steelfactory.history.Processes;
import org.steelfactory.history.StepFigures;
import org.steelfactory.web.frame.Query;

/** Where the time goes in a process: how long its steps take, on its diagram and as a table. */
@Named
@RequestScoped
public class HeatBacking {

    private static final int LEVELS = 5;
    private static final String MEDIAN = "median";

    @EJB
    private Processes processes;

    @Inject
    private Query query;

    private List<ProcessKind> kinds;
    private ProcessDefinition definition;
    private List<Row> rows = List.of();

    /**
     * A step.
     *
     * @param level how much of the time goes there, from 1 (least) to {@value #LEVELS}
     * @param share of the time of all steps, 1 = 100 %
     */
    public record Row(StepFigures figures, String name, int level, double share) {}

    @PostConstruct
    void load() {
        kinds = processes.kinds();
        String key = query.text("definition")
                .orElse(kinds.isEmpty() ? "" : kinds.get(0).key());
        definition = processes.latest(key).orElse(null);
        if (definition != null) {
            rows = rows(Diagram.of(definition.bpmn()), processes.figures(key));
        }
    }

    /** Steps of older versions that the latest doesn't have any more are listed by their ids. */
    private List<Row> rows(Diagram diagram, List<StepFigures> figures) {
        // A subprocess lasts as long as what is in it: counted among the others it would halve their shares.
        List<StepFigures> single = figures.stream()
                .filter(each -> diagram.nodes().get(each.activity()) == null
                        || !diagram.nodes().get(each.activity()).kind().equals("subProcess"))
                .toList();
        long all = single.stream().mapToLong(each -> each.total().toMillis()).sum();
        long most =
                single.stream().mapToLong(each -> weight(each).toMillis()).max().orElse(0);
        return single.stream()
                .map(each -> new Row(
                        each,
                        diagram.name(each.activity()),
                        level(weight(each).toMillis(), most),
                        all == 0 ? 0 : (double) each.total().toMillis() / all))
                .toList();
    }

    private Duration weight(StepFigures figures) {
        return isByMedian() ? figures.median() : figures.total();
    }

    private static int level(long time, long most) {
        return most == 0 ? 1 : Math.max(1, (int) Math.ceil((double) LEVELS * time / most));
    }

    public List<ProcessKind> getKinds() {
        return kinds;
    }

    /** The latest version of the process; {@code null} where there is none yet. */
    public ProcessDefinition getDefinition() {
        return definition;
    }

    public List<Row> getRows() {
        return rows;
    }

    /** Whether the colours show what a step takes once, and not all of it together. */
    public boolean isByMedian() {
        return query.text("by").filter(MEDIAN::equals).isPresent();
    }

    /** The address of the same process, coloured by the other figure. */
    public String address(String by) {
        return query.address("/processes/time", "definition") + "by=" + by;
    }
}
