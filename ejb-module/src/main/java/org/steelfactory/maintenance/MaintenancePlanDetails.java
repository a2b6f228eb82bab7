package org.steelfactory.maintenance;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.steelfactory.shared.InputFaults;

/**
 * What somebody says about a plan.
 *
 * @param machine name or id of the machine
 * @param title what is to be done, at most {@value WorkOrderRequest#MAX_TITLE} characters
 * @param description at most {@value WorkOrderRequest#MAX_DESCRIPTION} characters; {@code null} for none
 * @param recurrence when it is due
 * @param leadDays how many days before it is due the work is asked for; fewer than lie between two occurrences
 * @param active whether it is asked for at all
 */
public record MaintenancePlanDetails(
        String machine,
        String title,
        String description,
        Priority priority,
        Recurrence recurrence,
        int leadDays,
        boolean active) {

    /** @throws org.steelfactory.shared.InvalidInputException naming every value that can't be used */
    MaintenancePlanDetails checked() {
        InputFaults faults = new InputFaults();
        faults.require("machine", machine == null || machine.isBlank() ? null : machine);
        String checkedTitle = faults.line("title", title, WorkOrderRequest.MAX_TITLE);
        String words = faults.optionalLines("description", description, WorkOrderRequest.MAX_DESCRIPTION);
        faults.require("priority", priority);
        recurrence.check(faults);
        int most = recurrence.unit() == null ? 0 : recurrence.shortestDays() - 1;
        if (leadDays < 0 || recurrence.unit() != null && leadDays > most) {
            faults.add(
                    "leadDays",
                    "OUT_OF_RANGE",
                    "From 0 to " + Math.max(0, most) + " days, so that one order is asked for after the other.");
        }
        faults.refuseIfAny();
        return new MaintenancePlanDetails(
                machine.strip(), checkedTitle, words, priority, recurrence.toTheMinute(), leadDays, active);
    }

    /** The same at this machine. */
    MaintenancePlanDetails at(String machineName) {
        return new MaintenancePlanDetails(machineName, title, description, priority, recurrence, leadDays, active);
    }

    /** When the work of an occurrence is asked for. */
    public Instant opensAt(Instant dueAt, ZoneId zone) {
        return dueAt.atZone(zone).minusDays(leadDays).toInstant();
    }

    /** The values by their names, for the ledger. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("machine", machine);
        fields.put("title", title);
        fields.put("description", description == null ? "" : description);
        fields.put("priority", priority.name());
        fields.putAll(recurrence.fields());
        fields.put("leadDays", leadDays);
        fields.put("active", active);
        return fields;
    }
}
