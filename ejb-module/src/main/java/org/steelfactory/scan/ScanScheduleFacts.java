package org.steelfactory.scan;

import java.util.HashMap;
import java.util.Map;
import org.steelfactory.ledger.Difference;
import org.steelfactory.ledger.LedgerRecord;

/** A schedule as the ledger is told of it. */
final class ScanScheduleFacts {

    private ScanScheduleFacts() {}

    static LedgerRecord created(ScanSchedule schedule) {
        return entry("CREATED", schedule, Map.of("values", schedule.details().fields()));
    }

    static LedgerRecord changed(ScanSchedule schedule, Difference difference) {
        return entry("CHANGED", schedule, Map.of("old", difference.old(), "new", difference.now()));
    }

    static LedgerRecord deleted(ScanSchedule schedule) {
        return entry("DELETED", schedule, Map.of("values", schedule.details().fields()));
    }

    private static LedgerRecord entry(String what, ScanSchedule schedule, Map<String, Object> told) {
        Map<String, Object> fields = new HashMap<>(told);
        fields.put("scheduleId", schedule.id());
        fields.put("name", schedule.name());
        fields.put("version", schedule.version());
        return new LedgerRecord("SCAN_SCHEDULE_" + what, fields).about(schedule.subject());
    }
}
