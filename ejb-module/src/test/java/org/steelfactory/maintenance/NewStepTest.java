package org.steelfactory.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

class NewStepTest {

    @Test
    void isRequiredUnlessItIsSaidOtherwise() {
        assertThat(new NewStep(StepType.CHECK, " Guard closed ", null, null, null, null).checked())
                .isEqualTo(new NewStep(StepType.CHECK, "Guard closed", true, null, null, null));
        assertThat(new NewStep(StepType.CHECK, "Guard closed", false, null, null, null)
                        .checked()
                        .required())
                .isFalse();
    }

    @Test
    void ofAMeasurementHasAUnitAndLimitsThatLeaveRoom() {
        NewStep step = measurement("1.50", "2").checked();

        assertThat(step.lowerLimit()).isEqualTo(new BigDecimal("1.5"));
        assertThat(measurement("2", "2").checked().upperLimit()).isEqualTo(new BigDecimal("2"));
        assertThat(faults(measurement("2.1", "2"))).containsExactly("upperLimit BELOW_LOWER_LIMIT");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(faults(new NewStep(null, " ", null, null, null, null)))
                .containsExactly("type REQUIRED", "text REQUIRED");
        assertThat(faults(new NewStep(StepType.TEXT, "Look", true, "bar", BigDecimal.ONE, BigDecimal.ONE)))
                .containsExactly("unit NOT_ALLOWED", "lowerLimit NOT_ALLOWED", "upperLimit NOT_ALLOWED");
    }

    private static NewStep measurement(String lower, String upper) {
        return new NewStep(
                StepType.MEASUREMENT, "Oil pressure", true, "bar", new BigDecimal(lower), new BigDecimal(upper));
    }

    private static List<String> faults(NewStep step) {
        List<String> faults = new ArrayList<>();
        assertThatThrownBy(step::checked)
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> refusal.errors().stream()
                        .map((FieldError error) -> error.field() + " " + error.code())
                        .forEach(faults::add));
        return faults;
    }
}
