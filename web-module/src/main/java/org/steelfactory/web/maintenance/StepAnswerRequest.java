package org.steelfactory.web.maintenance;

import java.math.BigDecimal;
import org.steelfactory.maintenance.StepAnswer;

/** What was found at a step of a checklist; see {@link StepAnswer}. */
public record StepAnswerRequest(Boolean done, BigDecimal value, String remark) {

    StepAnswer answer() {
        return new StepAnswer(done, value, remark);
    }
}
