package org.steelfactory.web.production;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.steelfactory.production.PerformanceRecord;
import org.steelfactory.production.RecordEntry;
import org.steelfactory.production.oee.OeeGap;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.InvalidInputException;

/**
 * What a performance record is to be; what is left out stays as it is. What the API shows of a record can be sent back
 * with some values changed; those that are the server's own, such as the indices, are only taken as they were.
 *
 * @param version the version the change was made to; left out, the If-Match header or the present one counts
 * @param reason why it is changed; kept in the ledger
 */
public record RecordRequest(
        Long id,
        String machine,
        Long machineId,
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
        List<OeeGap> oeeGaps,
        Boolean dataFault,
        String recordedBy,
        Instant recordedAt,
        Long importId,
        Long version,
        String reason) {

    /** @throws InvalidInputException when a value that is the server's own differs from the present one */
    RecordEntry appliedTo(PerformanceRecord present) {
        RecordView shown = RecordView.of(present);
        // Of an older version they may differ; that the version is old is what has to be said then.
        if (version == null || version == present.version()) {
            refuseTheServersOwn(shown);
        }
        RecordEntry before = present.entry();
        return new RecordEntry(
                or(machine, before.machine()),
                or(batch, before.batch()),
                or(shiftStart, before.shiftStart()),
                or(seconds(operatingTimeMin, shown.operatingTimeMin()), before.operatingTimeS()),
                or(seconds(downTimeMin, shown.downTimeMin()), before.downTimeS()),
                or(seconds(plannedTimeMin, shown.plannedTimeMin()), before.plannedTimeS()),
                or(actualOutput, before.actualOutput()),
                or(idealOutput, before.idealOutput()),
                or(goodUnits, before.goodUnits()),
                or(totalUnits, before.totalUnits()));
    }

    private void refuseTheServersOwn(RecordView shown) {
        InputFaults faults = new InputFaults();
        own(faults, "id", id, shown.id());
        own(faults, "machineId", machineId, shown.machineId());
        own(faults, "availability", availability, shown.availability());
        own(faults, "performance", performance, shown.performance());
        own(faults, "quality", quality, shown.quality());
        own(faults, "oee", oee, shown.oee());
        own(faults, "oeeGaps", oeeGaps, List.copyOf(shown.oeeGaps()));
        own(faults, "dataFault", dataFault, shown.dataFault());
        own(faults, "recordedBy", recordedBy, shown.recordedBy());
        own(faults, "recordedAt", recordedAt, shown.recordedAt());
        own(faults, "importId", importId, shown.importId());
        faults.refuseIfAny();
    }

    private static void own(InputFaults faults, String field, Object sent, Object present) {
        if (sent != null && !Objects.equals(sent, present)) {
            faults.add(field, "NOT_ALLOWED", "The server sets this; leave it out.");
        }
    }

    /** Minutes that were shown and come back unchanged are the present seconds, to the last digit. */
    private static Double seconds(Double sent, Double shown) {
        return sent == null || sent.equals(shown) ? null : Minutes.inSeconds(sent);
    }

    private static <T> T or(T sent, T present) {
        return Optional.ofNullable(sent).orElse(present);
    }
}
