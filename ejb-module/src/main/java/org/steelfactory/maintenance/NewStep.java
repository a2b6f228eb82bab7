package org.steelfactory.maintenance;

import java.math.BigDecimal;
import org.steelfactory.shared.InputFaults;

/**
 * A step that shall be added to a checklist; see {@link ChecklistStep}.
 *
 * @param required {@code null} counts as true
 */
public record NewStep(
        StepType type, String text, Boolean required, String unit, BigDecimal lowerLimit, BigDecimal upperLimit) {

    public static final int MAX_TEXT = 300;
    public static final int MAX_UNIT = 16;

    /** @throws org.steelfactory.shared.InvalidInputException naming every value that can't be used */
    NewStep checked() {
        InputFaults faults = new InputFaults();
        faults.require("type", type);
        if (type != StepType.MEASUREMENT) {
            refuse(faults, "unit", unit == null || unit.isBlank() ? null : unit);
            refuse(faults, "lowerLimit", lowerLimit);
            refuse(faults, "upperLimit", upperLimit);
        }
        if (lowerLimit != null && upperLimit != null && lowerLimit.compareTo(upperLimit) > 0) {
            faults.add("upperLimit", "BELOW_LOWER_LIMIT", "The upper limit lies below the lower one.");
        }
        NewStep checked = new NewStep(
                type,
                faults.line("text", text, MAX_TEXT),
                required == null || required,
                faults.optionalLine("unit", unit, MAX_UNIT),
                Decimals.checked(faults, "lowerLimit", lowerLimit),
                Decimals.checked(faults, "upperLimit", upperLimit));
        faults.refuseIfAny();
        return checked;
    }

    private static void refuse(InputFaults faults, String field, Object given) {
        if (given != null) {
            faults.add(field, "NOT_ALLOWED", "Only a measurement has it.");
        }
    }
}
