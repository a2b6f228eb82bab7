package org.steelfactory.web.scan;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.steelfactory.ledger.Ledger;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanFindings;
import org.steelfactory.scan.ScanJob;
import org.steelfactory.scan.ScanProgress;
import org.steelfactory.scan.ScanStep;
import org.steelfactory.scan.Scans;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.GivingWay;
import org.steelfactory.web.frame.Notices;
import org.steelfactory.web.frame.Query;
import org.steelfactory.web.frame.Texts;
import org.steelfactory.web.production.RecordHistory;

/** The page of one scan: how far it is, and what came of it. */
@Named
@RequestScoped
public class ScanBacking {

    private static final String TOPIC = "scans";
    private static final int TENS = 10;

    @EJB
    private Scans scans;

    @EJB
    private Ledger ledger;

    @Inject
    private Query query;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    @Inject
    private Format format;

    @Inject
    private StepRows stepRows;

    @Inject
    private RecordHistory histories;

    private ScanProgress progress;
    private ScanFindings findings;
    private List<StepRow> steps;
    private List<RecordHistory.Item> entries;

    @PostConstruct
    void load() {
        progress = scans.progress(query.id("scan.unknown"));
        steps = stepRows.of(progress);
        if (!getScan().running()) {
            findings = scans.findings(getScan().id());
            entries = histories.of(ledger.entriesAbout("scan-" + getScan().id()));
        }
    }

    public void retry() throws IOException {
        scans.retry(getScan().id());
        showAnew("scan.retried");
    }

    public void cancel() throws IOException {
        GivingWay.retried(() -> scans.cancel(getScan().id()));
        showAnew("scan.cancelled");
    }

    private void showAnew(String said) throws IOException {
        notices.doneThere(
                "/scans/" + getScan().id(), said, String.valueOf(getScan().id()));
    }

    public Scan getScan() {
        return progress.scan();
    }

    public ScanProgress getProgress() {
        return progress;
    }

    /** What the page listens to; {@code null} once the scan has ended and nothing will change any more. */
    public String getTopics() {
        return getScan().running() ? TOPIC : null;
    }

    /** The state as badges name it: that of the scan, or {@code INCIDENT} while it stands still for an administrator. */
    public String getState() {
        return progress.incidents().isEmpty() ? getScan().status().name() : "INCIDENT";
    }

    public List<StepRow> getSteps() {
        return steps;
    }

    /** The number of the step that is under way, from 1. */
    public int getStepNumber() {
        return getScan().step().ordinal() + 1;
    }

    public int getStepCount() {
        return ScanStep.values().length;
    }

    /** What is said aloud: the step alone, so that a voice is heard only when it changes. */
    public String getSaid() {
        return getScan().running()
                ? texts.of("scan.saidStep", texts.of("scan.step." + getScan().step()), getStepNumber(), getStepCount())
                : texts.of("scan.said." + getScan().status());
    }

    /** The time that is left, roughly; {@code null} where it can't be told. */
    public String getTimeLeft() {
        return progress.timeLeft().map(this::roughly).orElse(null);
    }

    private String roughly(Duration left) {
        if (left.compareTo(Duration.ofSeconds(TENS)) < 0) {
            return texts.of("scan.soon");
        }
        Duration rounded = left.toMinutes() == 0
                ? Duration.ofSeconds((left.toSeconds() + TENS - 1) / TENS * TENS)
                : Duration.ofMinutes((long) Math.ceil(
                        left.toSeconds() / (double) Duration.ofMinutes(1).toSeconds()));
        return texts.of("scan.left", format.duration(rounded));
    }

    public String getNodes() {
        return String.join(", ", progress.nodes());
    }

    /** Share of the records that are scored so far; {@code null} where none is. */
    public Double getAnomalyRate() {
        long scored = progress.recordsScored();
        return scored == 0 ? null : (double) progress.anomalies() / scored;
    }

    public List<Trouble> getIncidents() {
        return Trouble.of(progress.incidents());
    }

    public List<Trouble> getRetries() {
        return Trouble.of(progress.retries());
    }

    public int getMostAttempts() {
        return ScanJob.MOST_ATTEMPTS;
    }

    /** {@code null} while it runs. */
    public ScanFindings getFindings() {
        return findings;
    }

    /** How many anomalies have which severity, the worst first. */
    public List<Map.Entry<Severity, Long>> getSeverities() {
        List<Map.Entry<Severity, Long>> worstFirst =
                new ArrayList<>(findings.severities().entrySet());
        Collections.reverse(worstFirst);
        return worstFirst;
    }

    /** How long it took; {@code null} while it runs. */
    public Duration getTook() {
        return getScan().running()
                ? null
                : Duration.between(getScan().startedAt(), getScan().finishedAt());
    }

    /** What the ledger tells of the scan, newest first. */
    public List<RecordHistory.Item> getEntries() {
        return entries;
    }
}
