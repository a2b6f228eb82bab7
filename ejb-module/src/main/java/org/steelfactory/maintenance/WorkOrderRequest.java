package org.steelfactory.maintenance;

import java.time.Instant;
import java.util.Locale;
import org.steelfactory.shared.InputFaults;

/**
 * What somebody asks for.
 *
 * @param machine name or id of the machine; may be left out where an alert tells it
 * @param title at most {@value #MAX_TITLE} characters; may be left out where an alert tells it
 * @param description at most {@value #MAX_DESCRIPTION} characters; {@code null} for none
 * @param priority may be left out: then it is the alert's, or MEDIUM
 * @param alertId the alert that it answers; {@code null} for none
 * @param dueAt until when its work should be verified; {@code null} for the priority's time
 */
public record WorkOrderRequest(
        String machine, String title, String description, Priority priority, Long alertId, Instant dueAt) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_DESCRIPTION = 4_000;

    /**
     * @param now what is due has to be due later
     * @throws org.steelfactory.shared.InvalidInputException naming every value that can't be used
     */
    WorkOrderRequest checked(Instant now) {
        InputFaults faults = new InputFaults();
        if (alertId == null) {
            faults.require("machine", machine == null || machine.isBlank() ? null : machine);
        }
        WorkOrderRequest checked = new WorkOrderRequest(
                machine == null || machine.isBlank() ? null : machine.strip(),
                alertId == null
                        ? faults.line("title", title, MAX_TITLE)
                        : faults.optionalLine("title", title, MAX_TITLE),
                faults.optionalLines("description", description, MAX_DESCRIPTION),
                priority,
                alertId,
                dueAt);
        if (dueAt != null && !dueAt.isAfter(now)) {
            faults.add("dueAt", "PAST", "Say a time that is still to come.");
        }
        faults.refuseIfAny();
        return checked;
    }

    /** What stands for the trouble where no alert names it: the title, however it is written. */
    static String cause(String title) {
        return title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
