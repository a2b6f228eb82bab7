package org.steelfactory.web.production;

import java.time.Instant;
import java.util.OptionalDouble;
import java.util.Set;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.production.oee.OeeGap;

/**
 * A performance record as the API shows it.
 *
 * @param availability 0..1; {@code null} where it can't be told, as the other indices
 * @param oeeGaps why indices are missing
 */
public record RecordView(
        long id,
        String machine,
        long machineId,
        String batch,
        Instant shiftStart,
        Double operatingTimeMin,
        Double downTimeMin,
        Double plannedTimeMin,
        Double actualOutput,
        Double idealOutput,
        Double goodUnits,
        Double totalUnits,
        Double availability,
        Double performance,
        Double quality,
        Double oee,
        Set<OeeGap> oeeGaps,
        boolean dataFault,
        String recordedBy,
        Instant recordedAt,
        Long importId,
        long version) {

    public static RecordView of(PerformanceRecord some) {
        Oee indices = some.indices();
        return new RecordView(
                some.id(),
                some.machine(),
                some.machineId(),
                some.batch(),
                some.shiftStart(),
                Minutes.ofSeconds(some.figures().operatingTimeS()),
                Minutes.ofSeconds(some.figures().downTimeS()),
                Minutes.ofSeconds(some.plannedTimeS()),
                some.figures().actualOutput(),
                some.figures().idealOutput(),
                some.figures().goodUnits(),
                some.figures().totalUnits(),
                orNull(indices.availability()),
                orNull(indices.performance()),
                orNull(indices.quality()),
                orNull(indices.oee()),
                indices.gaps(),
                some.dataFault(),
                some.recordedBy(),
                some.recordedAt(),
                some.importId(),
                some.version());
    }

    private static Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
