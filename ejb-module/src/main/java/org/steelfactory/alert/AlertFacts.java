package org.steelfactory.alert;

import java.util.HashMap;
import java.util.Map;
import org.steelfactory.ledger.LedgerRecord;

/** An alert as the ledger is told of it. */
final class AlertFacts {

    private AlertFacts() {}

    /**
     * @param deed what happened, in the past participle, such as {@code RAISED}
     * @param details what else is to be told of it
     */
    static LedgerRecord of(String deed, Alert alert, Map<String, ?> details) {
        Map<String, Object> fields = new HashMap<>(details);
        fields.put("alertId", alert.id());
        fields.put("machineId", alert.machineId());
        fields.put("machine", alert.machine());
        fields.put("cause", alert.cause());
        fields.put("severity", alert.severity().name());
        fields.put("state", alert.state().name());
        return new LedgerRecord("ALERT_" + deed, fields).about(alert.subject());
    }
}
