package org.steelfactory.web.maintenance;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.steelfactory.maintenance.ChecklistStep;
import org.steelfactory.maintenance.StepType;
import org.steelfactory.maintenance.WorkOrderChecklist;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;
import org.steelfactory.web.frame.Appearance;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.production.NumberText;

/** The checklist of the work order that is shown: answered with a tap for each step, at the machine. */
@Named
@ViewScoped
public class ChecklistBacking implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    private transient WorkOrderChecklist checklist;

    @Inject
    private transient WorkOrderBacking order;

    @Inject
    private transient Appearance appearance;

    @Inject
    private transient Format format;

    @Inject
    private transient Texts texts;

    private final HashMap<Integer, StepForm> forms = new HashMap<>();
    private final NewStepForm added = new NewStepForm();
    private boolean adding;
    private transient List<ChecklistStep> steps;

    /** A check was done. */
    public void done(int number) {
        answer(number, true);
    }

    /** A check wasn't done, for the reason that is typed. */
    public void notDone(int number) {
        answer(number, false);
    }

    /** Answers a measurement or a text by what is typed. */
    public void save(int number) {
        answer(number, true);
    }

    private void answer(int number, boolean done) {
        StepForm form = forms.computeIfAbsent(number, key -> new StepForm());
        change(number, step -> {
            try {
                checklist.answer(id(), number, step.version(), form.answer(step, done, numbers()));
                forms.remove(number);
            } catch (InvalidInputException e) {
                form.refuse(
                        e.errors().stream().map(FieldError::message).findFirst().orElse(e.getMessage()));
            }
        });
    }

    /** Takes an answer back. */
    public void reopen(int number) {
        change(number, step -> checklist.reopen(id(), number, step.version()));
    }

    public void remove(int number) {
        change(number, step -> checklist.remove(id(), number));
    }

    public void add() {
        adding = true;
        steps = null;
        checklist.add(id(), added.step(numbers()));
        added.clear();
    }

    /** Where it is refused, somebody else may have been faster: what is shown then is read anew. */
    private void change(int number, Consumer<ChecklistStep> deed) {
        ChecklistStep seen = getSteps().stream()
                .filter(step -> step.number() == number)
                .findFirst()
                .orElseGet(() -> checklist.get(id(), number));
        steps = null;
        deed.accept(seen);
    }

    private long id() {
        return order.getOrder().id();
    }

    private NumberText numbers() {
        return new NumberText(appearance.getLocale());
    }

    /** In their order, as they were when the page was shown. */
    public List<ChecklistStep> getSteps() {
        if (steps == null) {
            steps = checklist.of(id());
        }
        return steps;
    }

    /** What is typed at each step, by its number. */
    public Map<Integer, StepForm> getForms() {
        getSteps().forEach(step -> forms.computeIfAbsent(step.number(), number -> new StepForm()));
        return forms;
    }

    public NewStepForm getAdded() {
        return added;
    }

    /** Whether steps are being added, one after the other. */
    public boolean isAdding() {
        return adding;
    }

    public List<StepType> getTypes() {
        return List.of(StepType.values());
    }

    /** Whether the viewer may say what is on it. */
    public boolean isPlanner() {
        return order.isWorker() && checklist.mayAdd(order.getDetail());
    }

    /** Whether there is anything to be shown or done. */
    public boolean isShown() {
        return !getSteps().isEmpty() || isPlanner();
    }

    /** How many steps are answered, and how many findings there are, in words. */
    public String getProgress() {
        long answered = getSteps().stream().filter(step -> !step.open()).count();
        long findings = getSteps().stream().filter(ChecklistStep::finding).count();
        return findings == 0
                ? texts.of("checklist.progress", answered, getSteps().size())
                : texts.of("checklist.progressFindings", answered, getSteps().size(), findings);
    }

    /** {@code OPEN}, {@code DONE}, {@code NOT_DONE}, {@code FINDING} or {@code ANSWERED}. */
    public String look(ChecklistStep step) {
        if (step.open()) {
            return "OPEN";
        }
        if (step.type() == StepType.CHECK) {
            return step.finding() ? "NOT_DONE" : "DONE";
        }
        return step.finding() ? "FINDING" : "ANSWERED";
    }

    /** What a measurement should be, in words; empty where nothing limits it. */
    public String limits(ChecklistStep step) {
        String unit = step.unit() == null ? "" : step.unit();
        if (step.lowerLimit() != null && step.upperLimit() != null) {
            return texts.of("checklist.between", number(step.lowerLimit()), number(step.upperLimit()), unit);
        }
        if (step.lowerLimit() != null) {
            return texts.of("checklist.atLeast", number(step.lowerLimit()), unit);
        }
        return step.upperLimit() == null ? "" : texts.of("checklist.atMost", number(step.upperLimit()), unit);
    }

    /** What was measured, with its unit. */
    public String measured(ChecklistStep step) {
        BigDecimal value = step.answer().value();
        return format.quantity(value, value.scale(), step.unit() == null ? "" : step.unit());
    }

    private String number(BigDecimal value) {
        return format.number(value, value.scale());
    }
}
