package org.steelfactory.rules.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeverityPolicyTest {

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, -1.5})
    void refusesAThresholdThatIsNoDecisionScore(double critical) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeverityPolicy("night shift", critical, -0.2, -0.1, 0))
                .withMessage("The threshold critical of policy night shift is %s, not a number in -1..1", critical);
    }

    @Test
    void refusesThresholdsThatDoNotRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SeverityPolicy("night shift", -0.4, -0.1, -0.2, 0))
                .withMessage(
                        "The thresholds of policy night shift don't rise from critical to low: -0.4, -0.1, -0.2, 0.0");
    }

    @Test
    void passesOverTheSeveritiesThatAPolicyDoesNotUse() {
        assertThat(SeverityPolicy.CLASSIC.nextAbove(Severity.NONE)).contains(Severity.MEDIUM);
        assertThat(SeverityPolicy.CLASSIC.nextAbove(Severity.MEDIUM)).contains(Severity.HIGH);
        assertThat(SeverityPolicy.CLASSIC.nextAbove(Severity.HIGH)).isEmpty();
    }
}
