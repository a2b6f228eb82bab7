package org.steelfactory.web.maintenance;

import java.math.BigDecimal;
import org.steelfactory.maintenance.NewStep;
import org.steelfactory.maintenance.StepType;

/** A step that shall be added to a checklist; see {@link NewStep}. */
public record NewStepRequest(
        StepType type, String text, Boolean required, String unit, BigDecimal lowerLimit, BigDecimal upperLimit) {

    NewStep step() {
        return new NewStep(type, text, required, unit, lowerLimit, upperLimit);
    }
}
