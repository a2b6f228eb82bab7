package org.steelfactory.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

class ChecklistStepTest {

    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00Z");

    private static final ChecklistStep CHECK = step(StepType.CHECK, null, null);
    private static final ChecklistStep TEMPERATURE = step(StepType.MEASUREMENT, "20", "80.5");
    private static final ChecklistStep TEXT = step(StepType.TEXT, null, null);

    @ParameterizedTest
    @CsvSource({"19.999, true", "20, false", "20.000, false", "55, false", "80.50, false", "80.500001, true", "-3, true"
    })
    void aMeasurementIsAFindingOutsideOfItsLimitsAndNotAtThem(BigDecimal value, boolean finding) {
        StepAnswer answer = new StepAnswer(null, value, null).checkedFor(TEMPERATURE);

        assertThat(answer.isFinding(TEMPERATURE)).isEqualTo(finding);
    }

    @Test
    void aMeasurementWithoutLimitsIsNoFinding() {
        ChecklistStep step = step(StepType.MEASUREMENT, null, null);

        assertThat(new StepAnswer(null, new BigDecimal("-40"), null)
                        .checkedFor(step)
                        .isFinding(step))
                .isFalse();
    }

    @Test
    void aCheckIsDoneWithoutWordsAndNotDoneWithTheReasonOnly() {
        assertThat(new StepAnswer(true, null, " ").checkedFor(CHECK)).isEqualTo(new StepAnswer(true, null, null));
        StepAnswer notDone = new StepAnswer(false, null, " no key ").checkedFor(CHECK);

        assertThat(notDone.remark()).isEqualTo("no key");
        assertThat(notDone.isFinding(CHECK)).isTrue();
        refuses(new StepAnswer(false, null, null), CHECK, "remark", "REQUIRED");
    }

    @Test
    void aTextNeedsItsWords() {
        assertThat(new StepAnswer(null, null, "Smells burnt").checkedFor(TEXT).isFinding(TEXT))
                .isFalse();
        refuses(new StepAnswer(null, null, "  "), TEXT, "remark", "REQUIRED");
        refuses(new StepAnswer(null, null, "x".repeat(2_001)), TEXT, "remark", "TOO_LONG");
    }

    @Test
    void isAnsweredByWhatItsTypeAsksForAndNothingElse() {
        refuses(new StepAnswer(null, null, null), CHECK, "done", "REQUIRED");
        refuses(new StepAnswer(true, BigDecimal.ONE, null), CHECK, "value", "NOT_ALLOWED");
        refuses(new StepAnswer(null, null, "hot"), TEMPERATURE, "value", "REQUIRED");
        refuses(new StepAnswer(true, BigDecimal.ONE, null), TEMPERATURE, "done", "NOT_ALLOWED");
        refuses(new StepAnswer(null, BigDecimal.ONE, "x"), TEXT, "value", "NOT_ALLOWED");
    }

    @Test
    void aMeasuredValueHasAsManyDigitsAsTheLedgerCarries() {
        assertThat(new StepAnswer(null, new BigDecimal("1e2"), null)
                        .checkedFor(TEMPERATURE)
                        .value())
                .isEqualTo(new BigDecimal("100"));
        assertThat(new StepAnswer(null, new BigDecimal("4.20"), null)
                        .checkedFor(TEMPERATURE)
                        .value())
                .isEqualTo(new BigDecimal("4.2"));
        refuses(new StepAnswer(null, new BigDecimal("1e9"), null), TEMPERATURE, "value", "OUT_OF_RANGE");
        refuses(new StepAnswer(null, new BigDecimal("1.0000001"), null), TEMPERATURE, "value", "TOO_PRECISE");
    }

    @Test
    void holdsTheCompletionUpWhileItIsOpenAndRequired() {
        assertThat(CHECK.holdsUp()).isTrue();
        ChecklistStep optional = new ChecklistStep(
                1, StepType.CHECK, "Look", false, null, null, null, "jana", NOW, null, false, null, null, 0);
        assertThat(optional.holdsUp()).isFalse();
    }

    private static void refuses(StepAnswer answer, ChecklistStep step, String field, String code) {
        assertThatThrownBy(() -> answer.checkedFor(step))
                .isInstanceOfSatisfying(InvalidInputException.class, refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .contains(tuple(field, code)));
    }

    private static ChecklistStep step(StepType type, String lower, String upper) {
        return new ChecklistStep(
                1,
                type,
                "Look",
                true,
                null,
                lower == null ? null : new BigDecimal(lower),
                upper == null ? null : new BigDecimal(upper),
                "jana",
                NOW,
                null,
                false,
                null,
                null,
                0);
    }
}
