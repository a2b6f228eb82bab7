package org.steelfactory.report;

import java.time.Instant;
import org.steelfactory.production.oee.ProductionTotals;

/**
 * The indices of one shift or one day of the plant; each is {@code null} where it can't be told.
 *
 * @param at when the shift or day began
 */
public record FigurePoint(Instant at, Double oee, Double availability, Double performance, Double quality) {

    static FigurePoint of(Instant at, ProductionTotals totals) {
        return new FigurePoint(
                at,
                Known.orNull(totals.oee()),
                Known.orNull(totals.availability()),
                Known.orNull(totals.performance()),
                Known.orNull(totals.quality()));
    }
}
