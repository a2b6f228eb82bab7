package org.steelfactory.maintenance;

import java.util.HashMap;
import java.util.Map;
import org.steelfactory.ledger.Difference;
import org.steelfactory.ledger.LedgerRecord;

/** A plan as the ledger is told of it. */
final class MaintenancePlanFacts {

    private MaintenancePlanFacts() {}

    static LedgerRecord created(MaintenancePlan plan) {
        return entry("CREATED", plan, Map.of("values", plan.details().fields()));
    }

    static LedgerRecord changed(MaintenancePlan plan, Difference difference) {
        return entry("CHANGED", plan, Map.of("old", difference.old(), "new", difference.now()));
    }

    static LedgerRecord deleted(MaintenancePlan plan) {
        return entry("DELETED", plan, Map.of("values", plan.details().fields()));
    }

    private static LedgerRecord entry(String what, MaintenancePlan plan, Map<String, Object> told) {
        Map<String, Object> fields = new HashMap<>(told);
        fields.put("planId", plan.id());
        fields.put("machineId", plan.machineId());
        fields.put("machine", plan.machine());
        fields.put("title", plan.title());
        fields.put("version", plan.version());
        return new LedgerRecord("MAINTENANCE_PLAN_" + what, fields).about(plan.subject());
    }
}
