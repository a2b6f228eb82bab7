package org.steelfactory.web.maintenance;

import java.io.Serializable;
import org.steelfactory.maintenance.ChecklistStep;
import org.steelfactory.maintenance.StepAnswer;
import org.steelfactory.maintenance.StepType;
import org.steelfactory.web.production.NumberText;

/** What somebody types at a step of a checklist. */
public class StepForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String value;
    private String remark;
    private String error;

    /** @param done what a check is answered with; other steps are by what is typed */
    StepAnswer answer(ChecklistStep step, boolean done, NumberText numbers) {
        return new StepAnswer(
                step.type() == StepType.CHECK ? done : null,
                step.type() == StepType.MEASUREMENT ? TypedNumber.read("value", value, numbers) : null,
                remark);
    }

    void refuse(String reason) {
        error = reason;
    }

    public String getValue() {
        return value;
    }

    public void setValue(String value) {
        this.value = value;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    /** Why what was typed doesn't answer the step; {@code null} where nothing is wrong. */
    public String getError() {
        return error;
    }
}
