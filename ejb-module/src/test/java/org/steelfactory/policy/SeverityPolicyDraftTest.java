package org.steelfactory.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityPolicy;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

class SeverityPolicyDraftTest {

    private static final Map<Severity, EscalationMinutes> TIMES = Map.of(
            Severity.CRITICAL, new EscalationMinutes(15, 240),
            Severity.HIGH, new EscalationMinutes(60, 1_440),
            Severity.MEDIUM, new EscalationMinutes(480, 4_320),
            Severity.LOW, new EscalationMinutes(1_440, EscalationMinutes.MAX));

    private static final SeverityPolicyDraft STANDARD =
            new SeverityPolicyDraft(-0.40, -0.25, -0.10, 0, Severity.MEDIUM, Severity.HIGH, 60, TIMES);

    @ParameterizedTest
    @CsvSource({
        "-0.41, -0.25, -0.10, 0, custom",
        "-0.40, -0.25, -0.10, 0, standard",
        "-1, -0.25, 0, 0, classic",
        "-1, -0.25, -0.0, 0, classic",
    })
    void namesThresholdsAfterThePresetThatTheyAre(
            double critical, double high, double medium, double low, String name) {
        SeverityPolicyDraft draft =
                new SeverityPolicyDraft(critical, high, medium, low, Severity.MEDIUM, Severity.HIGH, 60, TIMES);

        assertThat(draft.thresholds().name()).isEqualTo(name);
    }

    @Test
    void takesThresholdsThatLeaveSeveritiesUnused() {
        assertThatCode(() -> STANDARD.with(SeverityPolicy.CLASSIC).check()).doesNotThrowAnyException();
        assertThatCode(() ->
                        STANDARD.with(new SeverityPolicy("any", 1, 1, 1, 1)).check())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "-1.01, -0.25, -0.10, 0, critical, OUT_OF_RANGE",
        "NaN, -0.25, -0.10, 0, critical, OUT_OF_RANGE",
        "-0.40, -0.25, -0.10, 1.01, low, OUT_OF_RANGE",
        "-0.40, -0.41, -0.10, 0, high, NOT_RISING",
        "-0.40, -0.25, -0.30, 0, medium, NOT_RISING",
        "-0.40, -0.25, -0.10, -0.11, low, NOT_RISING",
    })
    void namesTheThresholdThatCannotBe(
            double critical, double high, double medium, double low, String field, String code) {
        assertThat(errors(new SeverityPolicyDraft(
                        critical, high, medium, low, Severity.MEDIUM, Severity.HIGH, 60, TIMES)))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple(field, code));
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThat(errors(new SeverityPolicyDraft(-2, 2, 0, -1, Severity.MEDIUM, Severity.NONE, -1, TIMES)))
                .extracting(FieldError::field)
                .containsExactly("critical", "high", "low", "alertFrom", "alertRepeatMin");
    }

    @Test
    void namesTheTimesAfterWhichAlertsCantEscalate() {
        Map<Severity, EscalationMinutes> times = new EnumMap<>(TIMES);
        times.put(Severity.CRITICAL, new EscalationMinutes(0, -1));
        times.put(Severity.LOW, new EscalationMinutes(EscalationMinutes.MAX + 1, 1));

        assertThat(errors(new SeverityPolicyDraft(-0.40, -0.25, -0.10, 0, Severity.MEDIUM, Severity.HIGH, 60, times)))
                .extracting(FieldError::field)
                .containsExactly("criticalAcknowledgeMin", "criticalSettleMin", "lowAcknowledgeMin");
        assertThat(STANDARD.escalationPolicy().of(Severity.CRITICAL).acknowledge())
                .hasMinutes(15);
    }

    private static List<FieldError> errors(SeverityPolicyDraft draft) {
        return catchThrowableOfType(InvalidInputException.class, draft::check).errors();
    }
}
