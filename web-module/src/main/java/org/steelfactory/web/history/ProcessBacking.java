package org.steelfactory.web.history;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.history.Diagram;
import org.steelfactory.history.ProcessContent;
import org.steelfactory.history.ProcessDetail;
import org.steelfactory.history.ProcessIncident;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.history.Processes;
import org.steelfactory.history.SnapshotProof;
import org.steelfactory.history.StepState;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.report.process.FiredRule;
import org.steelfactory.report.process.FiredRules;
import org.steelfactory.web.frame.GivingWay;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Viewer;
import org.steelfactory.web.history.StepView.NamedValue;
import org.steelfactory.web.production.RecordHistory;

/** The page of one process instance: the path it took, who did what, what was decided, what went wrong. */
@Named
@RequestScoped
public class ProcessBacking {

    private static final String TOPIC = "processes";
    private static final int MOST_ENTRIES = 5;

    @EJB
    private Processes processes;

    @EJB
    private FiredRules firedRules;

    @EJB
    private Ledger ledger;

    @Inject
    private Query query;

    @Inject
    private Notices notices;

    @Inject
    private Viewer viewer;

    @Inject
    private ProcessWords words;

    @Inject
    private RecordHistory histories;

    private ProcessDetail detail;
    private Diagram diagram;
    private List<StepView> steps;
    private List<FiredRule> rules;
    private String reason;

    @PostConstruct
    void load() {
        long id = query.id("process.unknown");
        detail = processes.detail(id);
        diagram = Diagram.of(processes.diagram(id).bpmn());
        ProcessContent content = detail.content();
        steps = content.steps().stream().map(step -> words.step(step, content)).toList();
        rules = firedRules.of(getInstance().businessKey());
    }

    /** Has every step tried again that was given up. */
    public void retry() throws IOException {
        for (ProcessIncident incident : getOpenIncidents()) {
            processes.retry(getInstance().id(), incident.id());
        }
        showAnew("process.retried");
    }

    public void cancel() throws IOException {
        GivingWay.retried(() -> processes.cancel(getInstance().id(), reason));
        showAnew("process.cancelled");
    }

    private void showAnew(String said) throws IOException {
        notices.doneThere(
                ProcessesBacking.ADDRESS + "/" + getInstance().id(),
                said,
                getInstance().title());
    }

    public ProcessInstance getInstance() {
        return detail.instance();
    }

    /** What the page listens to; {@code null} once the instance has ended and nothing will change any more. */
    public String getTopics() {
        return getInstance().state().ended() ? null : TOPIC;
    }

    public List<StepView> getSteps() {
        return steps;
    }

    /** The step that is looked at: the one that was chosen, or what matters most where none was. */
    public StepView getChosen() {
        return query.number("step")
                .flatMap(number -> steps.stream()
                        .filter(each -> each.step().number() == number)
                        .findFirst())
                .or(() -> first(StepState.GIVEN_UP))
                .or(() -> first(StepState.RETRYING))
                .or(() -> first(StepState.UNDER_WAY))
                .orElse(steps.isEmpty() ? null : steps.get(steps.size() - 1));
    }

    private Optional<StepView> first(StepState state) {
        return steps.stream().filter(each -> each.step().state() == state).findFirst();
    }

    /** The sequence flows that were taken, for the diagram. */
    public String getFlows() {
        return String.join(" ", detail.content().flows());
    }

    public List<NamedValue> getVariables() {
        return detail.content().variables().stream()
                .map(variable -> new NamedValue(words.variable(variable.name()), words.value(variable.value())))
                .toList();
    }

    public List<Diagram.Decision> getDecisions() {
        return diagram.decisions(detail.content().flows());
    }

    public List<FiredRule> getRules() {
        return rules;
    }

    public int getDecisionCount() {
        return getDecisions().size() + rules.size();
    }

    public ProcessContent getContent() {
        return detail.content();
    }

    public List<ProcessIncident> getOpenIncidents() {
        return detail.content().incidents().stream()
                .filter(ProcessIncident::open)
                .toList();
    }

    /** What a step is called, by its id. */
    public String nameOf(String activity) {
        return diagram.name(activity);
    }

    /** The part that is shown: one of the tabs. */
    public String getTab() {
        return query.text("tab").filter(getTabs()::containsKey).orElse("timeline");
    }

    /** The tabs, and how much is in each. */
    public Map<String, Integer> getTabs() {
        Map<String, Integer> tabs = new LinkedHashMap<>();
        tabs.put("timeline", steps.size());
        tabs.put("variables", detail.content().variables().size());
        tabs.put("decisions", getDecisionCount());
        tabs.put("incidents", detail.content().incidents().size());
        tabs.put("comments", detail.content().comments().size());
        return tabs;
    }

    /** This page with another tab. */
    public String addressOfTab(String tab) {
        return query.address(address(), "step") + "tab=" + tab;
    }

    /** This page with another step chosen. */
    public String addressOfStep(int number) {
        return query.address(address(), "tab") + "step=" + number;
    }

    private String address() {
        return ProcessesBacking.ADDRESS + "/" + getInstance().id();
    }

    /** {@code null} while it runs. */
    public SnapshotProof getProof() {
        return detail.proof();
    }

    /** Things with a page of their own that the instance is about, which the viewer may open. */
    public List<String> getSubjects() {
        List<String> subjects = new ArrayList<>();
        Optional.ofNullable(getInstance().businessKey()).ifPresent(subjects::add);
        detail.content().variables().stream()
                .filter(variable -> variable.name().endsWith("Id") && variable.value() != null)
                .map(variable ->
                        kebab(variable.name().substring(0, variable.name().length() - 2)) + "-" + variable.value())
                .filter(subject -> !subjects.contains(subject))
                .forEach(subjects::add);
        return subjects.stream()
                .filter(subject -> viewer.linkTo(subject) != null)
                .toList();
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** What the ledger tells of the same thing, newest first. */
    public List<RecordHistory.Item> getEntries() {
        String subject = getInstance().businessKey();
        return subject == null
                ? List.of()
                : histories.of(ledger.entriesAbout(subject).stream()
                        .limit(MOST_ENTRIES)
                        .toList());
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
