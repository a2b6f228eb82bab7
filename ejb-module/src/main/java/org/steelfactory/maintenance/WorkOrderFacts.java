package org.steelfactory.maintenance;

import java.util.HashMap;
import java.util.Map;
import org.steelfactory.ledger.LedgerRecord;

/** A work order as the ledger is told of it. */
final class WorkOrderFacts {

    private WorkOrderFacts() {}

    /** @param details what else is to be told of the event */
    static LedgerRecord of(WorkOrderEvent event, WorkOrder order, Map<String, ?> details) {
        Map<String, Object> fields = new HashMap<>(details);
        fields.put("workOrderId", order.id());
        fields.put("machineId", order.machineId());
        fields.put("machine", order.machine());
        fields.put("title", order.title());
        fields.put("priority", order.priority().name());
        fields.put("state", order.state().name());
        fields.put("version", order.version());
        if (order.alertId() != null) {
            fields.put("alertId", order.alertId());
        }
        if (event.comment() != null) {
            fields.put("comment", event.comment());
        }
        if (event.detail() != null) {
            fields.put("detail", event.detail());
        }
        if (event.onBehalfOf() != null) {
            fields.put("onBehalfOf", event.onBehalfOf());
        }
        return new LedgerRecord("WORK_ORDER_" + event.kind(), fields).about(order.subject());
    }

    /** What is told of something that is numbered within an order, such as a part of it. */
    static Map<String, Object> numbered(String what, int number, Map<String, ?> fields) {
        Map<String, Object> facts = new HashMap<>(fields);
        facts.put(what, number);
        return facts;
    }
}
