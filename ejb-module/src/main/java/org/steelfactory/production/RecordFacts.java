package org.steelfactory.production;

import java.util.LinkedHashMap;
import java.util.Map;
import org.steelfactory.ledger.Difference;
import org.steelfactory.ledger.LedgerRecord;

/** What the ledger is told of performance records. Times are in seconds there, as everywhere inside. */
final class RecordFacts {

    private RecordFacts() {}

    static LedgerRecord recorded(PerformanceRecord made) {
        return new LedgerRecord(
                        "PERFORMANCE_RECORDED",
                        Map.of(
                                "recordId", made.id(),
                                "machineId", made.machineId(),
                                "version", made.version(),
                                "values", values(made)))
                .about(made.subject());
    }

    static LedgerRecord changed(PerformanceRecord changed, Difference difference, String reason) {
        return new LedgerRecord(
                        "PERFORMANCE_CHANGED",
                        Map.of(
                                "recordId", changed.id(),
                                "machineId", changed.machineId(),
                                "version", changed.version(),
                                "old", difference.old(),
                                "new", difference.now(),
                                "reason", reason == null ? "" : reason))
                .about(changed.subject());
    }

    static Difference difference(PerformanceRecord before, PerformanceRecord after) {
        return Difference.between(values(before), values(after));
    }

    private static Map<String, Object> values(PerformanceRecord some) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("machine", some.machine());
        values.put("batch", some.batch());
        values.put("shiftStart", some.shiftStart());
        values.put("operatingTimeS", some.figures().operatingTimeS());
        values.put("downTimeS", some.figures().downTimeS());
        values.put("plannedTimeS", some.plannedTimeS());
        values.put("actualOutput", some.figures().actualOutput());
        values.put("idealOutput", some.figures().idealOutput());
        values.put("goodUnits", some.figures().goodUnits());
        values.put("totalUnits", some.figures().totalUnits());
        some.indices().oee().ifPresentOrElse(oee -> values.put("oee", oee), () -> values.put("oee", null));
        return values;
    }
}
