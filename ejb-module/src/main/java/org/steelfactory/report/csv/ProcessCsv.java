package org.steelfactory.report.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.steelfactory.history.ProcessInstance;
import org.steelfactory.history.ProcessStep;

/** Process instances, or the steps of one, as a CSV file (RFC 4180); times are UTC, durations in seconds. */
public final class ProcessCsv {

    /** Spreadsheet programs read the file as UTF-8 only where it begins with this mark. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final int AT_A_TIME = 1_000;
    private static final String LINE_END = "\r\n";
    private static final double MILLISECONDS = 1_000;

    private static final List<String> INSTANCE = List.of(
            "id",
            "process",
            "version",
            "business_key",
            "state",
            "started_by",
            "started_at",
            "ended_at",
            "duration_s",
            "outcome",
            "ledger_entry");

    private static final List<String> STEP = List.of(
            "number",
            "step",
            "activity",
            "type",
            "state",
            "by_kind",
            "by",
            "assignee",
            "started_at",
            "ended_at",
            "duration_s",
            "attempts",
            "failures",
            "outcome");

    private final Writer out;

    private ProcessCsv(OutputStream out, List<String> header) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.out.write(BYTE_ORDER_MARK);
        line(header);
    }

    /** Gives the newest instances that are older than another one, at most as many as wanted. */
    @FunctionalInterface
    public interface Instances {
        List<ProcessInstance> before(long id, int most);
    }

    /**
     * Writes them some at a time, so that no transaction waits for a slow reader.
     *
     * @param out stays open
     */
    public static void writeInstances(Instances instances, OutputStream out) throws IOException {
        ProcessCsv csv = new ProcessCsv(out, INSTANCE);
        List<ProcessInstance> some = instances.before(Long.MAX_VALUE, AT_A_TIME);
        while (!some.isEmpty()) {
            for (ProcessInstance each : some) {
                csv.write(each);
            }
            some = instances.before(some.get(some.size() - 1).id(), AT_A_TIME);
        }
        csv.out.flush();
    }

    /** @param out stays open */
    public static void writeSteps(List<ProcessStep> steps, OutputStream out) throws IOException {
        ProcessCsv csv = new ProcessCsv(out, STEP);
        for (ProcessStep step : steps) {
            csv.write(step);
        }
        csv.out.flush();
    }

    private void write(ProcessInstance each) throws IOException {
        line(List.of(
                String.valueOf(each.id()),
                CsvCell.text(each.definition()),
                String.valueOf(each.version()),
                CsvCell.text(each.businessKey()),
                each.state().name(),
                CsvCell.text(each.startedBy()),
                each.startedAt().toString(),
                moment(each.endedAt()),
                seconds(each.took()),
                CsvCell.text(each.outcome()),
                each.ledgerIndex() == null ? "" : String.valueOf(each.ledgerIndex())));
    }

    private void write(ProcessStep step) throws IOException {
        String outcome = step.results().entrySet().stream()
                .map(result -> result.getKey() + "=" + result.getValue())
                .collect(Collectors.joining("; "));
        line(List.of(
                String.valueOf(step.number()),
                CsvCell.text(step.name()),
                CsvCell.text(step.activity()),
                CsvCell.text(step.type()),
                step.state().name(),
                step.by().kind().name(),
                CsvCell.text(step.by().name()),
                step.task() == null ? "" : CsvCell.text(step.task().assignee()),
                step.startedAt().toString(),
                moment(step.endedAt()),
                seconds(step.took()),
                String.valueOf(step.attempts().size()),
                String.valueOf(step.failures()),
                CsvCell.text(outcome)));
    }

    private void line(List<String> cells) throws IOException {
        out.write(String.join(",", cells));
        out.write(LINE_END);
    }

    private static String moment(Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    private static String seconds(Duration took) {
        return took == null ? "" : CsvCell.number(took.toMillis() / MILLISECONDS);
    }
}
