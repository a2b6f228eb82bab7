package org.steelfactory.maintenance;

import java.util.LinkedHashMap;
import java.util.Map;
import org.steelfactory.shared.InputFaults;

/**
 * How long somebody worked on an order.
 *
 * @param person user name of an operator or supervisor; {@code null} or blank for the one who notes it
 * @param minutes 1 to {@value WorkSchedule#MAX_STOP_MIN}
 */
public record LabourDetails(String person, Integer minutes) {

    /**
     * @param noter who it is where nobody is named
     * @throws org.steelfactory.shared.InvalidInputException naming every value that can't be used
     */
    LabourDetails checked(String noter) {
        InputFaults faults = new InputFaults();
        faults.require("minutes", minutes);
        if (minutes != null && (minutes < 1 || minutes > WorkSchedule.MAX_STOP_MIN)) {
            faults.add("minutes", "OUT_OF_RANGE", "1 to " + WorkSchedule.MAX_STOP_MIN + " minutes.");
        }
        faults.refuseIfAny();
        return new LabourDetails(person == null || person.isBlank() ? noter : person.strip(), minutes);
    }

    /** How the order's history tells it: the person, then the minutes. */
    String title() {
        return person + " " + minutes;
    }

    /** Its values by their names in the ledger. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("person", person);
        fields.put("minutes", minutes);
        return fields;
    }
}
