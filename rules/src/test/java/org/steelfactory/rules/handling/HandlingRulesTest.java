package org.steelfactory.rules.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.steelfactory.rules.severity.Severity;

class HandlingRulesTest {

    private static final HandlingRules RULES = new HandlingRules();
    private static final Duration ACKNOWLEDGE = Duration.ofMinutes(15);
    private static final Duration SETTLE = Duration.ofHours(4);
    private static final AlertTimes TIMES = new AlertTimes(ACKNOWLEDGE, SETTLE);

    @ParameterizedTest
    @CsvSource({"0, SUPERVISOR", "1, ADMIN", "2,", "3,"})
    void tellsOneGroupAfterTheOtherThatNobodyLooks(int level, Group told) {
        Handling handling = judge(Stage.TRIAGE, level);

        assertThat(handling.tells()).isEqualTo(Optional.ofNullable(told));
        assertThat(handling.escalatesAfter()).isEqualTo(handling.tells().map(group -> ACKNOWLEDGE));
        assertThat(handling.candidates()).isEqualTo(Set.of(Group.OPERATOR, Group.SUPERVISOR, Group.ADMIN));
    }

    @ParameterizedTest
    @CsvSource({"0, SUPERVISOR", "1, ADMIN", "2,", "3,"})
    void tellsOneGroupAfterTheOtherThatNobodySettles(int level, Group told) {
        Handling handling = judge(Stage.SETTLEMENT, level);

        assertThat(handling.tells()).isEqualTo(Optional.ofNullable(told));
        assertThat(handling.escalatesAfter()).isEqualTo(handling.tells().map(group -> SETTLE));
        assertThat(handling.candidates()).isEqualTo(Set.of(Group.SUPERVISOR));
    }

    @Test
    void waitsQuietlyForMaintenance() {
        Handling handling = judge(Stage.MAINTENANCE, 0);

        assertThat(handling.tells()).isEmpty();
        assertThat(handling.escalatesAfter()).isEmpty();
        assertThat(handling.candidates()).isEqualTo(Set.of(Group.OPERATOR, Group.SUPERVISOR));
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void namesTheRuleThatFired(Stage stage) {
        assertThat(judge(stage, 0).rule()).startsWith("handling: ").contains(" -> ");
    }

    @Test
    void hasStandardTimesThatAreShorterTheWorseItIs() {
        Duration before = Duration.ZERO;
        for (Severity severity : EscalationPolicy.SEVERITIES) {
            AlertTimes times = EscalationPolicy.STANDARD.of(severity);
            assertThat(times.acknowledge()).isGreaterThan(before).isLessThan(times.settle());
            before = times.acknowledge();
        }
    }

    @Test
    void refusesTimesThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new AlertTimes(Duration.ZERO, SETTLE));
        assertThatIllegalArgumentException().isThrownBy(() -> new AlertTimes(ACKNOWLEDGE, SETTLE.negated()));
    }

    @Test
    void refusesAPolicyThatLeavesASeverityOut() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EscalationPolicy(Map.of(Severity.HIGH, TIMES)));
        assertThatIllegalArgumentException().isThrownBy(() -> EscalationPolicy.STANDARD.of(Severity.NONE));
    }

    private static Handling judge(Stage stage, int level) {
        return RULES.judge(new WaitingAlert(stage, level), TIMES);
    }
}
