package org.steelfactory.web.scan;

import org.steelfactory.report.chart.RangePlot;
import org.steelfactory.scan.Measure;

/**
 * A measure of the judged shift beside what is usual for the machine.
 *
 * @param value without its unit
 * @param unit may be empty
 * @param usual from where to where, without the unit
 * @param plot {@code null} where nothing usual is known
 */
public record MeasureRow(Measure measure, String value, String unit, String usual, RangePlot plot) {

    /** {@code above}, {@code below} or {@code usual}; {@code unknown} where it can't be told. */
    public String verdict() {
        if (plot == null || plot.value() == null) {
            return "unknown";
        }
        if (plot.isAbove()) {
            return "above";
        }
        return plot.isBelow() ? "below" : "usual";
    }

    /** Whether it lies on the wrong side; to be better than usual is no reason to act. */
    public boolean worse() {
        return plot != null && (measure.isBetterBelow() ? plot.isAbove() : plot.isBelow());
    }
}
