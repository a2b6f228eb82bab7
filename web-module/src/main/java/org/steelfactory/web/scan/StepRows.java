package org.steelfactory.web.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanProgress;
import org.steelfactory.scan.ScanStatus;
import org.steelfactory.scan.ScanStep;
import org.steelfactory.scan.StepTime;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;

/** The steps of a scan in words. */
@RequestScoped
class StepRows {

    /** Those that can tell something before they are done. */
    private static final Set<ScanStep> IN_PIECES = EnumSet.of(ScanStep.SCORE_RECORDS, ScanStep.STORE_ANOMALIES);

    static final String DONE = "done";
    static final String NOW = "now";
    static final String AHEAD = "todo";

    @Inject
    Texts texts;

    @Inject
    Format format;

    List<StepRow> of(ScanProgress progress) {
        return Arrays.stream(ScanStep.values()).map(step -> row(progress, step)).toList();
    }

    private StepRow row(ScanProgress progress, ScanStep step) {
        String look = look(progress.scan(), step);
        Optional<StepTime> time = progress.time(step);
        return new StepRow(
                step,
                look,
                sentence(progress, step, look),
                time.flatMap(StepTime::took).orElse(null),
                look.equals(NOW) ? time.map(StepTime::startedAt).orElse(null) : null);
    }

    private static String look(Scan scan, ScanStep step) {
        if (scan.status() == ScanStatus.COMPLETED || step.compareTo(scan.step()) < 0) {
            return DONE;
        }
        return step == scan.step() && scan.running() ? NOW : AHEAD;
    }

    private String sentence(ScanProgress progress, ScanStep step, String look) {
        if (look.equals(AHEAD)) {
            return texts.of(progress.scan().running() ? "scan.waits" : "scan.notDone");
        }
        return look.equals(DONE) || IN_PIECES.contains(step) ? facts(progress, step) : texts.of("scan.doing." + step);
    }

    private String facts(ScanProgress progress, ScanStep step) {
        Scan scan = progress.scan();
        return switch (step) {
            case TAKE_RECORDS ->
                texts.of(
                        "scan.facts.taken",
                        progress.records(),
                        progress.partitions().size());
            case CHECK_DATA -> texts.of("scan.facts.checked", scan.dataFaults(), scan.records());
            case TRAIN_MODEL ->
                texts.of("scan.facts.trained", String.valueOf(scan.seed()), format.score(scan.offset()));
            case SCORE_RECORDS ->
                texts.of(
                        "scan.facts.scored",
                        progress.partitionsDone(),
                        progress.partitions().size(),
                        progress.recordsScored());
            case STORE_ANOMALIES -> texts.of("scan.facts.stored", progress.stored());
            case RAISE_ALERTS -> texts.of("scan.facts.alerts", scan.alerts());
            case FINISH_SCAN -> texts.of("scan.facts.finished");
        };
    }
}
