package org.steelfactory.web.production;

import org.steelfactory.production.PerformanceRecord;

/** A performance record as the screens show it. */
public record RecordRow(PerformanceRecord it, IndicesRow indices) {

    public static RecordRow of(PerformanceRecord some) {
        return new RecordRow(some, IndicesRow.of(some.indices()));
    }

    public Double operatingTimeMin() {
        return Minutes.ofSeconds(it.figures().operatingTimeS());
    }

    public Double downTimeMin() {
        return Minutes.ofSeconds(it.figures().downTimeS());
    }

    public Double plannedTimeMin() {
        return Minutes.ofSeconds(it.plannedTimeS());
    }
}
