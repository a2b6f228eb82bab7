package org.steelfactory.report;

import java.util.Optional;
import org.steelfactory.production.oee.OeeBand;
import org.steelfactory.production.oee.ProductionTotals;

/** How a machine or the works does. */
public enum Health {
    HEALTHY,
    WARNING,
    CRITICAL,
    /** Not planned to run, so that there is no OEE to judge. */
    IDLE;

    /** By the OEE of totals; empty where they have none. */
    static Optional<Health> of(ProductionTotals totals) {
        return totals.oee().stream()
                .mapToObj(OeeBand::of)
                .map(band -> valueOf(band.name()))
                .findFirst();
    }
}
