package org.steelfactory.rules.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        assertThat(verdict.alertId()).contains(earlier.id());
    }

    @ParameterizedTest
    @CsvSource({"PT0S, REPEATED", "PT59M, REPEATED", "PT60M, REPEATED", "PT60M0.000001S, RAISE", "PT24H, RAISE"})
    void staysSilentForAWhileAfterAClosedAlert(Duration age, Action action) {
        assertThat(judge(AlertPolicy.STANDARD, Severity.HIGH, earlier(Severity.HIGH, false, age))
                        .action())
                .isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({"HIGH, CRITICAL, RAISE", "HIGH, HIGH, REPEATED", "CRITICAL, HIGH, REPEATED"})
    void somethingWorseIsNewsHoweverRecentTheClosedAlertIs(Severity closed, Severity worst, Action action) {
        assertThat(judge(AlertPolicy.STANDARD, worst, earlier(closed, false, Duration.ZERO))
                        .action())
                .isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({
        "HIGH, PT0.000001S, HIGH, MUTED",
        "HIGH, PT0S, HIGH, RAISE",
        "HIGH, PT24H, CRITICAL, RAISE",
        "CRITICAL, PT24H, HIGH, MUTED",
        "CRITICAL, PT24H, MEDIUM, NONE",
    })
    void mutesUntilItEndsWhatIsNotMoreSevere(Severity muted, Duration left, Severity worst, Action action) {
        AlertVerdict verdict = judge(AlertPolicy.STANDARD, worst, List.of(), mute(muted, left));

        assertThat(verdict.action()).isEqualTo(action);
        assertThat(verdict.alertId()).isEqualTo(action == Action.MUTED ? Optional.of(5L) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"true, HIGH, JOIN", "true, MEDIUM, WORSEN", "false, HIGH, MUTED"})
    void anOpenAlertIsAddedToWhateverIsMuted(boolean open, Severity earlier, Action action) {
        assertThat(judge(
                                AlertPolicy.STANDARD,
                                Severity.HIGH,
                                List.of(earlier(earlier, open, Duration.ZERO)),
                                mute(Severity.HIGH, Duration.ofDays(1)))
                        .action())
                .isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource({"7, OUTPUT_LOW", "8, DOWN_TIME_HIGH"})
    void muteOneCauseAtOneMachineAlone(long machineId, String cause) {
        Mute other = new Mute(5, machineId, cause, Severity.CRITICAL, NOW.plusSeconds(60));

        assertThat(judge(AlertPolicy.STANDARD, Severity.HIGH, List.of(), other).action())
                .isEqualTo(Action.RAISE);
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

        List<Mute> mutes = cases.stream()
                .filter(each -> random.nextInt(4) == 0)
                .map(each -> new Mute(
                        each.machineId(),
                        each.machineId(),
                        each.cause(),
                        Severity.values()[random.nextInt(Severity.values().length)],
                        NOW.plusSeconds(random.nextInt(200) - 100)))
                .toList();

        List<AlertVerdict> verdicts = RULES.judge(AlertPolicy.STANDARD, NOW, cases, earlier, mutes);

        assertThat(verdicts).extracting(AlertVerdict::alertCase).containsExactlyElementsOf(cases);
        assertThat(verdicts.subList(0, 200))
                .isEqualTo(cases.subList(0, 200).stream()
                        .map(each -> RULES.judge(AlertPolicy.STANDARD, NOW, List.of(each), earlier, mutes)
                                .get(0))
                        .toList());
        assertThat(verdicts).extracting(AlertVerdict::action).contains(Action.values());
    }

    @Test
    void refusesTwoCasesOfOneMachineAndCause() {
        AlertCase one = new AlertCase(7, CAUSE, Severity.HIGH);
        AlertCase two = new AlertCase(7, CAUSE, Severity.LOW);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.judge(AlertPolicy.STANDARD, NOW, List.of(one, two), List.of(), List.of()))
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

    private static Mute mute(Severity severity, Duration left) {
        return new Mute(5, 7, CAUSE, severity, NOW.plus(left));
    }

    private static AlertVerdict judge(AlertPolicy policy, Severity worst, EarlierAlert... earlier) {
        return judge(policy, worst, List.of(earlier));
    }

    private static AlertVerdict judge(AlertPolicy policy, Severity worst, List<EarlierAlert> earlier, Mute... mutes) {
        return RULES.judge(policy, NOW, List.of(new AlertCase(7, CAUSE, worst)), earlier, List.of(mutes))
                .get(0);
    }
}
