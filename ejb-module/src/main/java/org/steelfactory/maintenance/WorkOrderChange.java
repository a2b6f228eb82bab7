package org.steelfactory.maintenance;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.steelfactory.shared.InputFaults;

/** What can be changed of an open work order, as it shall be; see {@link WorkOrder}. */
public record WorkOrderChange(String title, String description, Priority priority, Instant dueAt) {

    static WorkOrderChange of(WorkOrder order) {
        return new WorkOrderChange(order.title(), order.description(), order.priority(), order.dueAt());
    }

    /** @throws org.steelfactory.shared.InvalidInputException naming every value that can't be used */
    WorkOrderChange checked(Instant requestedAt) {
        InputFaults faults = new InputFaults();
        faults.require("priority", priority);
        faults.require("dueAt", dueAt);
        if (dueAt != null && !dueAt.isAfter(requestedAt)) {
            faults.add("dueAt", "BEFORE_REQUEST", "Work can't be due before it was requested.");
        }
        WorkOrderChange checked = new WorkOrderChange(
                faults.line("title", title, WorkOrderRequest.MAX_TITLE),
                faults.optionalLines("description", description, WorkOrderRequest.MAX_DESCRIPTION),
                priority,
                dueAt);
        faults.refuseIfAny();
        return checked;
    }

    /** Its values by their names in the ledger. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("description", description == null ? "" : description);
        fields.put("priority", priority.name());
        fields.put("dueAt", dueAt.toString());
        return fields;
    }
}
