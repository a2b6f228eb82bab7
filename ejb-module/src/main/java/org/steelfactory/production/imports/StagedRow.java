package org.steelfactory.production.imports;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.ledger.chain.CanonicalJson;
import org.steelfactory.ledger.chain.MerkleFrontier;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.RecordEntry;
import org.steelfactory.production.oee.Oee;

/**
 * A row of a file on its way into the database.
 *
 * @param number 1 is the first data row
 * @param written the row as CSV, to be sent back if it is rejected
 * @param accepted what it records; empty where something is wrong with it
 * @param errors what is wrong with it
 */
record StagedRow(long number, String written, Optional<Accepted> accepted, List<ImportError> errors) {

    /** @param day the plant's day that the shift counts for */
    record Accepted(Machine machine, LocalDate day, RecordEntry entry, Oee oee) {

        /** What the ledger vouches for: the row's leaf in the tree of accepted rows, over its canonical JSON. */
        byte[] leafHash() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("machine", machine.name());
            fields.put("batch", entry.batch());
            fields.put("shiftStart", entry.shiftStart());
            fields.put("operatingTimeS", entry.operatingTimeS());
            fields.put("downTimeS", entry.downTimeS());
            fields.put("plannedTimeS", entry.plannedTimeS());
            fields.put("actualOutput", entry.actualOutput());
            fields.put("idealOutput", entry.idealOutput());
            fields.put("goodUnits", entry.goodUnits());
            fields.put("totalUnits", entry.totalUnits());
            return MerkleFrontier.leafHash(CanonicalJson.of(fields));
        }
    }

    static StagedRow rejected(long number, String written, List<ImportError> errors) {
        return new StagedRow(number, written, Optional.empty(), List.copyOf(errors));
    }
}
