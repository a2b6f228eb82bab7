package org.steelfactory.maintenance;

import java.math.BigDecimal;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.shared.PlainText;

/**
 * What somebody found at a step of a checklist.
 *
 * @param done of a {@link StepType#CHECK}, whether it was done; {@code null} for other types
 * @param value of a {@link StepType#MEASUREMENT}, what was measured, in the step's unit; {@code null} for other types
 * @param remark in the words of who answers; a {@link StepType#TEXT} needs it, and so does what wasn't done; {@code null}
 *     or blank for none
 */
public record StepAnswer(Boolean done, BigDecimal value, String remark) {

    /** @throws org.steelfactory.shared.InvalidInputException naming every value that doesn't answer the step */
    StepAnswer checkedFor(ChecklistStep step) {
        InputFaults faults = new InputFaults();
        StepType type = step.type();
        of(faults, "done", done, type == StepType.CHECK);
        of(faults, "value", value, type == StepType.MEASUREMENT);
        boolean wordsNeeded = type == StepType.TEXT || Boolean.FALSE.equals(done);
        StepAnswer checked = new StepAnswer(
                done,
                Decimals.checked(faults, "value", value),
                wordsNeeded
                        ? faults.take(() -> PlainText.lines("remark", remark, WorkOrders.MAX_COMMENT), null)
                        : faults.optionalLines("remark", remark, WorkOrders.MAX_COMMENT));
        faults.refuseIfAny();
        return checked;
    }

    private static void of(InputFaults faults, String field, Object given, boolean asked) {
        if (asked) {
            faults.require(field, given);
        } else if (given != null) {
            faults.add(field, "NOT_ALLOWED", "The step isn't of a type that this answers.");
        }
    }

    /** Whether it tells of something that somebody has to look at: what wasn't done, or lies outside of the limits. */
    boolean isFinding(ChecklistStep step) {
        return Boolean.FALSE.equals(done) || value != null && step.excludes(value);
    }
}
