package org.steelfactory.production;

import java.time.Instant;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.oee.Oee;
import org.steelfactory.production.oee.ShiftFigures;

/**
 * What a machine did in a shift, as it is recorded.
 *
 * @param machine name of the machine
 * @param batch code of the production batch; {@code null} where none was named
 * @param plannedTimeS time the machine was to be busy, in seconds; {@code null} where nobody said
 * @param recordedBy who recorded it first; the ledger tells who changed it
 * @param importId the import that it came by; {@code null} where somebody typed it
 * @param version what a change must name, so that it doesn't overwrite one its author didn't see
 */
public record PerformanceRecord(
        long id,
        long machineId,
        String machine,
        String batch,
        Instant shiftStart,
        Double plannedTimeS,
        ShiftFigures figures,
        boolean dataFault,
        String recordedBy,
        Instant recordedAt,
        Long importId,
        long version) {

    /** What the figures come to. */
    public Oee indices() {
        return Oee.of(figures);
    }

    /** Under which name the ledger finds what it tells of the record. */
    public String subject() {
        return subject(id);
    }

    /** The same of a record that may be gone. */
    public static String subject(long id) {
        return "performance-record-" + id;
    }

    /** Its values, as somebody who changes some of them says them again. */
    public RecordEntry entry() {
        return new RecordEntry(
                machine,
                batch,
                shiftStart,
                figures.operatingTimeS(),
                figures.downTimeS(),
                plannedTimeS,
                figures.actualOutput(),
                figures.idealOutput(),
                figures.goodUnits(),
                figures.totalUnits());
    }

    /** The same record with the values of the entry. */
    PerformanceRecord becoming(Machine newMachine, RecordEntry entry) {
        return new PerformanceRecord(
                id,
                newMachine.id(),
                newMachine.name(),
                entry.batch(),
                entry.shiftStart(),
                entry.plannedTimeS(),
                entry.figures(),
                Oee.of(entry.figures()).dataFault(),
                recordedBy,
                recordedAt,
                importId,
                version);
    }
}
