package org.steelfactory.production;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.steelfactory.production.oee.ShiftFigures;

/**
 * A shift as somebody says it was, not checked yet; {@code null} is what wasn't said. Its indices aren't part of it:
 * nobody but the service calculates them.
 *
 * @param machine name of the machine
 * @param batch code of the production batch; may be left out
 * @param shiftStart when the shift began, kept in microseconds
 * @param plannedTimeS time the machine was to be busy, in seconds; may be left out. For the others see
 *     {@link ShiftFigures}. All times are kept in microseconds
 */
public record RecordEntry(
        String machine,
        String batch,
        Instant shiftStart,
        Double operatingTimeS,
        Double downTimeS,
        Double plannedTimeS,
        Double actualOutput,
        Double idealOutput,
        Double goodUnits,
        Double totalUnits) {

    private static final double MICROSECONDS = 1e6;

    public RecordEntry {
        batch = batch == null || batch.isBlank() ? null : batch.strip();
        shiftStart = shiftStart == null ? null : shiftStart.truncatedTo(ChronoUnit.MICROS);
        operatingTimeS = inMicroseconds(operatingTimeS);
        downTimeS = inMicroseconds(downTimeS);
        plannedTimeS = inMicroseconds(plannedTimeS);
    }

    /** So that a time is the same whether it was sent in minutes or read from a file in hours. */
    private static Double inMicroseconds(Double seconds) {
        return seconds == null ? null : Math.rint(seconds * MICROSECONDS) / MICROSECONDS;
    }

    /**
     * What the indices are calculated from.
     *
     * @throws IllegalArgumentException when a figure is negative or not finite, which {@link RecordCheck} finds first
     */
    public ShiftFigures figures() {
        return new ShiftFigures(operatingTimeS, downTimeS, actualOutput, idealOutput, goodUnits, totalUnits);
    }
}
