package org.steelfactory.maintenance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.steelfactory.shared.InputFaults;

/**
 * A part that went into work.
 *
 * @param partNumber as the store calls it, at most {@value #MAX_NUMBER} characters
 * @param name at most {@value #MAX_NAME} characters
 * @param quantity more than 0, in the unit
 * @param unit such as pcs, m or kg, at most {@value #MAX_UNIT} characters
 */
public record PartDetails(String partNumber, String name, BigDecimal quantity, String unit) {

    public static final int MAX_NUMBER = 64;
    public static final int MAX_NAME = 200;
    public static final int MAX_UNIT = 16;

    /** Digits of a quantity behind the point. */
    private static final int SCALE = 3;

    /** @throws org.steelfactory.shared.InvalidInputException naming every value that can't be used */
    PartDetails checked() {
        InputFaults faults = new InputFaults();
        faults.require("quantity", quantity);
        if (quantity != null && quantity.signum() <= 0) {
            faults.add("quantity", "OUT_OF_RANGE", "More than 0 is needed.");
        }
        PartDetails checked = new PartDetails(
                faults.line("partNumber", partNumber, MAX_NUMBER),
                faults.line("name", name, MAX_NAME),
                Decimals.checked(faults, "quantity", quantity, SCALE),
                faults.line("unit", unit, MAX_UNIT));
        faults.refuseIfAny();
        return checked;
    }

    /** How the order's history names it. */
    String title() {
        return partNumber + ", " + name + ", " + quantity.toPlainString() + " " + unit;
    }

    /** Its values by their names in the ledger. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("partNumber", partNumber);
        fields.put("name", name);
        fields.put("quantity", quantity);
        fields.put("unit", unit);
        return fields;
    }
}
