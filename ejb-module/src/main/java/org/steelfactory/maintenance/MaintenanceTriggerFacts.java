package org.steelfactory.maintenance;

import java.util.HashMap;
import java.util.Map;
import org.steelfactory.ledger.Difference;
import org.steelfactory.ledger.LedgerRecord;

/** A trigger as the ledger is told of it. */
final class MaintenanceTriggerFacts {

    private MaintenanceTriggerFacts() {}

    static LedgerRecord created(MaintenanceTrigger trigger) {
        return entry("CREATED", trigger, Map.of("values", trigger.details().fields()));
    }

    static LedgerRecord changed(MaintenanceTrigger trigger, Difference difference) {
        return entry("CHANGED", trigger, Map.of("old", difference.old(), "new", difference.now()));
    }

    static LedgerRecord deleted(MaintenanceTrigger trigger) {
        return entry("DELETED", trigger, Map.of("values", trigger.details().fields()));
    }

    private static LedgerRecord entry(String what, MaintenanceTrigger trigger, Map<String, Object> told) {
        Map<String, Object> fields = new HashMap<>(told);
        fields.put("triggerId", trigger.id());
        fields.put("title", trigger.title());
        fields.put("version", trigger.version());
        return new LedgerRecord("MAINTENANCE_TRIGGER_" + what, fields).about(trigger.subject());
    }
}
