package org.steelfactory.report;

import java.time.Instant;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.production.oee.ShiftFigures;

/**
 * A shift as reports tell it.
 *
 * @param shiftStart when it began
 * @param batch code of the batch; {@code null} where none was named
 * @param plannedTimeS planned time in seconds, where it was recorded; else {@code null}
 * @param figures what was recorded
 */
public record ReportedRecord(long id, Instant shiftStart, String batch, Double plannedTimeS, ShiftFigures figures) {

    public Oee indices() {
        return Oee.of(figures);
    }

    /** Units that aren't good; {@code null} where that can't be told. */
    public Double defectiveUnits() {
        return figures.totalUnits() == null || figures.goodUnits() == null
                ? null
                : figures.totalUnits() - figures.goodUnits();
    }
}
