package org.steelfactory.web.scan;

import java.time.Duration;
import java.time.Instant;
import org.steelfactory.scan.ScanStep;

/**
 * A step of a scan as its page lists it.
 *
 * @param look {@code done}, {@code now} or {@code todo}
 * @param facts what came of it, or comes, in a sentence
 * @param took {@code null} while it hasn't ended, and where that wasn't recorded
 * @param since when it began; {@code null} unless it is under way
 */
public record StepRow(ScanStep step, String look, String facts, Duration took, Instant since) {

    public boolean isDone() {
        return look.equals(StepRows.DONE);
    }

    public boolean isNow() {
        return look.equals(StepRows.NOW);
    }
}
