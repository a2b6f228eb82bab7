package org.steelfactory.report.process;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.steelfactory.history.Performer;
import org.steelfactory.history.ProcessContent;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.history.ProcessStep;
import org.steelfactory.history.SnapshotProof;
import org.steelfactory.history.StepAttempt;
import org.steelfactory.report.performance.ReportDocument;
import org.steelfactory.report.performance.ReportDocument.Fact;
import org.steelfactory.report.performance.ReportDocument.Meaning;
import org.steelfactory.report.performance.ReportDocument.Part;
import org.steelfactory.report.performance.ReportDocument.Section;
import org.steelfactory.report.performance.ReportTable;
import org.steelfactory.report.performance.ReportTable.Column;
import org.steelfactory.report.performance.ReportText;

/** Puts a process instance into words: who did what when, what was decided, what went wrong, what was said. */
public final class ProcessReportWriter {

    private static final double SECOND_MS = 1_000;

    private final ProcessReport report;
    private final ReportText text;
    private final ProcessInstance instance;
    private final ProcessContent content;

    public ProcessReportWriter(ProcessReport report, ReportText text) {
        this.report = report;
        this.text = text;
        this.instance = report.detail().instance();
        this.content = report.detail().content();
    }

    public ReportDocument write() {
        Part part =
                new Part(text.of("process.path"), text.of("process.times"), List.of(), Optional.empty(), sections());
        return new ReportDocument(instance.title(), facts(), List.of(part), meaning());
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("process", text.of("process.version", instance.definitionName(), instance.version())));
        facts.add(fact("state", text.name("process.state", instance.state().name())));
        facts.add(fact("started", text.of("process.by", moment(instance.startedAt()), instance.startedBy())));
        facts.add(fact("ended", moment(instance.endedAt())));
        if (instance.outcome() != null) {
            facts.add(fact("outcome", instance.outcome()));
        }
        facts.add(fact("made", text.of("process.by", moment(report.madeAt()), report.madeBy())));
        return facts;
    }

    private Fact fact(String name, String value) {
        return new Fact(text.of("process.fact." + name), value);
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        sections.add(section("steps", steps()));
        add(sections, "decisions", decisions());
        add(sections, "rules", rules());
        add(sections, "incidents", incidents());
        add(sections, "variables", variables());
        add(sections, "comments", comments());
        return sections;
    }

    private void add(List<Section> sections, String name, ReportTable table) {
        if (!table.rows().isEmpty()) {
            sections.add(section(name, table));
        }
    }

    private Section section(String name, ReportTable table) {
        return new Section(text.of("process.section." + name), "", Optional.of(table));
    }

    private ReportTable steps() {
        return table(
                List.of(
                        number("number", 0.6f),
                        column("step", 3),
                        column("who", 2),
                        column("started", 2.6f),
                        number("took", 1.2f),
                        column("result", 4)),
                content.steps().stream()
                        .map(step -> List.of(
                                String.valueOf(step.number()),
                                step.name(),
                                who(step.by()),
                                moment(step.startedAt()),
                                seconds(step.took()),
                                result(step)))
                        .toList());
    }

    private String who(Performer by) {
        return switch (by.kind()) {
            case PERSON -> by.name();
            case NODE -> text.of("process.node", by.name());
            case TIMER -> text.of("process.timer");
            case NOBODY -> ReportText.MISSING;
        };
    }

    private String result(ProcessStep step) {
        List<String> parts = new ArrayList<>();
        step.results().forEach((name, value) -> parts.add(name + " = " + value));
        step.attempts().stream()
                .filter(StepAttempt::failed)
                .map(attempt -> text.of("process.failed", moment(attempt.at()), attempt.failure()))
                .forEach(parts::add);
        if (step.endedAt() == null || step.canceled()) {
            parts.add(text.name("process.step", step.state().name()));
        }
        return parts.stream().collect(Collectors.joining("; "));
    }

    private ReportTable decisions() {
        return table(
                List.of(column("question", 3), column("answer", 3)),
                report.diagram().decisions(content.flows()).stream()
                        .map(decision -> List.of(decision.question(), decision.answer()))
                        .toList());
    }

    private ReportTable rules() {
        return table(
                List.of(column("rule", 6), number("policy", 1), number("times", 1)),
                report.rules().stream()
                        .map(rule -> List.of(
                                rule.rule(),
                                rule.policyVersion() == null ? ReportText.MISSING : rule.policyVersion() + "",
                                text.count(rule.times())))
                        .toList());
    }

    private ReportTable incidents() {
        return table(
                List.of(column("step", 2), column("started", 2), column("ended", 2), column("message", 5)),
                content.incidents().stream()
                        .map(incident -> List.of(
                                report.diagram().name(incident.activity()),
                                moment(incident.createdAt()),
                                moment(incident.endedAt()),
                                incident.message() == null ? "" : incident.message()))
                        .toList());
    }

    private ReportTable variables() {
        return table(
                List.of(column("variable", 2), column("value", 4)),
                content.variables().stream()
                        .map(variable -> List.of(
                                variable.name(), variable.value() == null ? ReportText.MISSING : variable.value()))
                        .toList());
    }

    private ReportTable comments() {
        return table(
                List.of(column("who", 2), column("started", 2), column("said", 6)),
                content.comments().stream()
                        .map(comment -> List.of(comment.by(), moment(comment.at()), comment.text()))
                        .toList());
    }

    private ReportTable table(List<Column> columns, List<List<String>> rows) {
        return new ReportTable(columns, rows, rows.stream().map(row -> "").toList());
    }

    private Column column(String name, float share) {
        return new Column(text.of("process.column." + name), share, false);
    }

    private Column number(String name, float share) {
        return new Column(text.of("process.column." + name), share, true);
    }

    private Meaning meaning() {
        SnapshotProof proof = report.detail().proof();
        List<String> said = proof == null
                ? List.of(text.of("process.stillRunning"))
                : List.of(
                        text.of(
                                proof.intact() ? "process.intact" : "process.altered",
                                String.valueOf(proof.ledgerIndex())),
                        text.of("process.hash", proof.found()));
        return new Meaning(text.of("process.proof"), said);
    }

    private String moment(Instant moment) {
        return moment == null
                ? ReportText.MISSING
                : moment.atZone(report.zone())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toLocalDateTime()
                        .toString()
                        .replace('T', ' ');
    }

    private String seconds(Duration took) {
        return took == null ? ReportText.MISSING : text.amount(took.toMillis() / SECOND_MS);
    }
}
