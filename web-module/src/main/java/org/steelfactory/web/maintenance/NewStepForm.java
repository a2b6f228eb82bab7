package org.steelfactory.web.maintenance;

import java.io.Serializable;
import org.steelfactory.maintenance.NewStep;
import org.steelfactory.maintenance.StepType;
import org.steelfactory.shared.InputFaults;
import org.steelfactory.web.production.NumberText;

/** What somebody types about a step that shall be added; what only a measurement has is left out for others. */
public class NewStepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private StepType type = StepType.CHECK;
    private String text;
    private boolean required = true;
    private String unit;
    private String lowerLimit;
    private String upperLimit;

    NewStep step(NumberText numbers) {
        if (type != StepType.MEASUREMENT) {
            return new NewStep(type, text, required, null, null, null);
        }
        InputFaults faults = new InputFaults();
        NewStep step = new NewStep(
                type,
                text,
                required,
                unit,
                faults.take(() -> TypedNumber.read("lowerLimit", lowerLimit, numbers), null),
                faults.take(() -> TypedNumber.read("upperLimit", upperLimit, numbers), null));
        faults.refuseIfAny();
        return step;
    }

    /** Ready for the next one, which is mostly of the same kind. */
    void clear() {
        text = null;
        lowerLimit = null;
        upperLimit = null;
    }

    public StepType getType() {
        return type;
    }

    public void setType(StepType type) {
        this.type = type;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public boolean isRequired() {
        return required;
    }

    public void setRequired(boolean required) {
        this.required = required;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public String getLowerLimit() {
        return lowerLimit;
    }

    public void setLowerLimit(String lowerLimit) {
        this.lowerLimit = lowerLimit;
    }

    public String getUpperLimit() {
        return upperLimit;
    }

    public void setUpperLimit(String upperLimit) {
        this.upperLimit = upperLimit;
    }
}
