package org.steelfactory.web.report;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.function.UnaryOperator;

/** A period that is often reported on, as seen from a day. */
enum ReportPreset {
    WEEK(today -> today.minusDays(6), today -> today),
    MONTH(today -> today.minusDays(29), today -> today),
    QUARTER(today -> today.minusDays(89), today -> today),
    LAST_MONTH(today -> today.minusMonths(1).withDayOfMonth(1), today -> today.minusMonths(1)
            .with(TemporalAdjusters.lastDayOfMonth())),
    YEAR(today -> today.minusDays(364), today -> today);

    private final UnaryOperator<LocalDate> from;
    private final UnaryOperator<LocalDate> to;

    ReportPreset(UnaryOperator<LocalDate> from, UnaryOperator<LocalDate> to) {
        this.from = from;
        this.to = to;
    }

    LocalDate from(LocalDate today) {
        return from.apply(today);
    }

    /** The last day, which counts too. */
    LocalDate to(LocalDate today) {
        return to.apply(today);
    }
}
