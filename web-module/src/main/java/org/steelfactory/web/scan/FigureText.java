package org.steelfactory.web.scan;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.steelfactory.scan.Measure;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;

/** How the figures of a shift are written: times in minutes, ratios in per cent, outputs as exactly as recorded. */
@RequestScoped
public class FigureText {

    private static final int SECONDS_A_MINUTE = 60;
    private static final int DECIMALS = 2;

    @Inject
    Format format;

    @Inject
    Texts texts;

    /** A time with its unit. */
    String minutes(Double seconds) {
        return seconds == null
                ? Format.MISSING
                : format.quantity(seconds / SECONDS_A_MINUTE, 0, texts.of("unit.minute"));
    }

    /** An output or a number of units; decimals only where it has some. */
    String amount(Double value) {
        return value == null || value == Math.rint(value) ? format.count(value) : format.number(value, DECIMALS);
    }

    /** A value of what a shift is measured by, without its unit. */
    String of(Measure measure, Double value) {
        if (value == null) {
            return Format.MISSING;
        }
        if (measure.isRatio()) {
            return format.percentage(value);
        }
        return format.count(measure.isTime() ? value / SECONDS_A_MINUTE : value);
    }

    /** The unit of a measure; empty for outputs, which are in the machine's own. */
    String unit(Measure measure) {
        if (measure.isRatio()) {
            return "%";
        }
        return measure.isTime() ? texts.of("unit.minute") : "";
    }
}
