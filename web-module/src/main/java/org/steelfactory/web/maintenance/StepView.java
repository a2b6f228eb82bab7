package org.steelfactory.web.maintenance;

import java.math.BigDecimal;
import java.time.Instant;
import org.steelfactory.maintenance.ChecklistStep;
import org.steelfactory.maintenance.StepAnswer;
import org.steelfactory.maintenance.StepType;

/**
 * A step of a work order's checklist as the API shows it.
 *
 * @param open whether it waits for its answer, so that there is none yet
 * @param finding whether what was answered has to be looked at: not done, or outside of the limits
 */
public record StepView(
        int number,
        StepType type,
        String text,
        boolean required,
        String unit,
        BigDecimal lowerLimit,
        BigDecimal upperLimit,
        String addedBy,
        Instant addedAt,
        boolean open,
        Boolean done,
        BigDecimal value,
        String remark,
        boolean finding,
        String answeredBy,
        Instant answeredAt,
        long version) {

    private static final StepAnswer NONE = new StepAnswer(null, null, null);

    static StepView of(ChecklistStep step) {
        StepAnswer answer = step.open() ? NONE : step.answer();
        return new StepView(
                step.number(),
                step.type(),
                step.text(),
                step.required(),
                step.unit(),
                step.lowerLimit(),
                step.upperLimit(),
                step.addedBy(),
                step.addedAt(),
                step.open(),
                answer.done(),
                answer.value(),
                answer.remark(),
                step.finding(),
                step.answeredBy(),
                step.answeredAt(),
                step.version());
    }
}
