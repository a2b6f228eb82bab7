package org.steelfactory.maintenance;

import java.util.HashMap;
import java.util.Map;
import org.steelfactory.shared.InputFaults;

/**
 * What work was done, as the one who did it tells.
 *
 * @param downtimeReason code of why the machine stood, see {@link DowntimeReason}
 * @param stopMin how long it stood for the work, in min; {@code null} counts as 0 for the reason NO_STOP only
 * @param labourMin how long people worked beyond what is noted of them ({@link WorkOrderLabour}), added up, in min;
 *     {@code null} where nobody counted
 * @param comment what was done; {@code null} or blank for none
 */
public record WorkReport(String downtimeReason, Integer stopMin, Integer labourMin, String comment) {

    /** The reason of work that the machine needn't stand for. */
    static final String NO_STOP = "NO_STOP";

    /** @throws org.steelfactory.shared.InvalidInputException naming every value that can't be used */
    WorkReport checked() {
        InputFaults faults = new InputFaults();
        faults.require("downtimeReason", downtimeReason == null || downtimeReason.isBlank() ? null : downtimeReason);
        boolean stood = !NO_STOP.equals(downtimeReason);
        if (stood) {
            faults.require("stopMin", stopMin);
        } else if (stopMin != null && stopMin != 0) {
            faults.add("stopMin", "NOT_ALLOWED", "The reason says that the machine didn't stand.");
        }
        WorkSchedule.minutes(faults, "stopMin", stopMin);
        WorkSchedule.minutes(faults, "labourMin", labourMin);
        WorkReport checked = new WorkReport(
                downtimeReason,
                stood ? stopMin : Integer.valueOf(0),
                labourMin,
                faults.optionalLines("comment", comment, WorkOrders.MAX_COMMENT));
        faults.refuseIfAny();
        return checked;
    }

    /** How long it took, for the ledger. */
    Map<String, Object> measures() {
        Map<String, Object> measures = new HashMap<>();
        measures.put("stopMin", stopMin);
        if (labourMin != null) {
            measures.put("labourMin", labourMin);
        }
        return measures;
    }
}
