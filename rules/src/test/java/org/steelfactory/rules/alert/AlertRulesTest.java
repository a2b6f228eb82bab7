package org.steelfactory.rules.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.steelfactory.rules.alert.AlertVerdict.Action;
import org.steelfactory.rules.severity.Severity;

class AlertRulesTest {

    private static final AlertRules RULES = new AlertRules();
    private static final Instant NOW = Instant.parse("2026-11-20T14:00:00Z");
    private static final String CAUSE = "DOWN_TIME_HIGH";

    @ParameterizedTest
    @CsvSource({
        "HIGH, NONE, NONE",
        "HIGH, MEDIUM, NONE",
        "HIGH, HIGH, RAISE",
        "HIGH, CRITICAL, RAISE",
        "LOW, LOW, RAISE",
        "CRITICAL, HIGH, NONE",
    })
    void raisesAnAlertFromThePolicysSeverityOn(Severity from, Severity worst, Action action) {
        AlertPolicy policy = new AlertPolicy(from, Duration.ofMinutes(60));

        assertThat(judge(policy, worst).action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({"HIGH, HIGH, JOIN", "CRITICAL, HIGH, JOIN", "HIGH, CRITICAL, WORSEN", "MEDIUM, HIGH, WORSEN"})
    void addsToAnOpenAlertHoweverOldItIs(Severity open, Severity worst, Action action) {
        EarlierAlert earlier = earlier(open, true, Duration.ofDays(90));

        AlertVerdict verdict = judge(AlertPolicy.STANDARD, worst, earlier);

        assertThat(verdict.action()).isEqualTo(action);
        assertThat(verdict.earlier()).contains(earlier);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, REPEATED", "PT59M, REPEATED", "PT60M, REPEATED", "PT60M0.000001S, RAISE", "PT24H, RAISE"})
    void staysSilentForAWhileAfterAClosedAlert(Duration age, Action action) {
        assertThat(judge(AlertPolicy.STANDARD, Severity.CRITICAL, earlier(Severity.HIGH, false, age))
                        .action())
                .isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({"7, OUTPUT_LOW", "8, DOWN_TIME_HIGH"})
    void anotherMachineOrCauseIsAnotherCase(long machineId, String cause) {
        EarlierAlert other = new EarlierAlert(3, machineId, cause, Severity.CRITICAL, true, NOW);

        assertThat(judge(AlertPolicy.STANDARD, Severity.HIGH, other).action()).isEqualTo(Action.RAISE);
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void namesTheRuleThatFired(Severity worst) {
        AlertVerdict verdict = judge(AlertPolicy.STANDARD, worst);

        assertThat(verdict.rule()).startsWith("alert: ").endsWith("-> " + verdict.action());
    }

    @Test
    void decidesEachOfManyCasesExactlyOnceAndAsIfItWereAlone() {
        Random random = new Random(42);
        List<AlertCase> cases = new ArrayList<>();
        List<EarlierAlert> earlier = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String cause = "CAUSE_" + i % 7;
            cases.add(new AlertCase(i, cause, Severity.values()[random.nextInt(Severity.values().length)]));
            if (random.nextInt(3) > 0) {
                earlier.add(new EarlierAlert(
                        i,
                        i,
                        cause,
                        Severity.values()[random.nextInt(Severity.values().length)],
                        random.nextBoolean(),
                        NOW.minusSeconds(random.nextInt(7_200))));
            }
        }

        List<AlertVerdict> verdicts = RULES.judge(AlertPolicy.STANDARD, NOW, cases, earlier);

        assertThat(verdicts).extracting(AlertVerdict::alertCase).containsExactlyElementsOf(cases);
        assertThat(verdicts.subList(0, 200))
                .isEqualTo(cases.subList(0, 200).stream()
                        .map(each -> RULES.judge(AlertPolicy.STANDARD, NOW, List.of(each), earlier)
                                .get(0))
                        .toList());
        assertThat(verdicts).extracting(AlertVerdict::action).contains(Action.values());
    }

    @Test
    void refusesTwoCasesOfOneMachineAndCause() {
        AlertCase one = new AlertCase(7, CAUSE, Severity.HIGH);
        AlertCase two = new AlertCase(7, CAUSE, Severity.LOW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.judge(AlertPolicy.STANDARD, NOW, List.of(one, two), List.of()))
                .withMessage("Two of machine 7 for DOWN_TIME_HIGH");
    }

    @Test
    void refusesAPolicyThatAlertsWithoutAnAnomaly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlertPolicy(Severity.NONE, Duration.ZERO))
                .withMessageContaining("choose LOW or more");
    }

    @Test
    void refusesANegativeTime() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AlertPolicy(Severity.HIGH, Duration.ofMinutes(-1)))
                .withMessageContaining("PT-1M");
    }

    private static EarlierAlert earlier(Severity severity, boolean open, Duration age) {
        return new EarlierAlert(3, 7, CAUSE, severity, open, NOW.minus(age));
    }

    private static AlertVerdict judge(AlertPolicy policy, Severity worst, EarlierAlert... earlier) {
        return RULES.judge(policy, NOW, List.of(new AlertCase(7, CAUSE, worst)), List.of(earlier))
                .get(0);
    }
}
