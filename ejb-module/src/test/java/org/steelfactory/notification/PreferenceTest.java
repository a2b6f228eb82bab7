package org.steelfactory.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.steelfactory.access.Role;
import org.steelfactory.rules.severity.Severity;

class PreferenceTest {

    private static final Happening HIGH = alert(Severity.HIGH);
    private static final Happening LOW = alert(Severity.LOW);

    @ParameterizedTest
    @EnumSource
    void everyRoleHasADefaultForEveryKindThatConcernsIt(Role role) {
        assertThat(Preference.standards(role))
                .extracting(Preference::kind)
                .doesNotHaveDuplicates()
                .allMatch(kind -> kind.concerns(role))
                .contains(HappeningKind.TASK_OVERDUE);
    }

    @Test
    void aThresholdLetsTheSameAndMoreSevere() {
        assertThat(Threshold.ANY.lets(Severity.NONE)).isTrue();
        assertThat(Threshold.MEDIUM.lets(Severity.LOW)).isFalse();
        assertThat(Threshold.MEDIUM.lets(Severity.MEDIUM)).isTrue();
        assertThat(Threshold.CRITICAL.lets(Severity.CRITICAL)).isTrue();
        assertThat(Threshold.NEVER.lets(Severity.CRITICAL)).isFalse();
    }

    @Test
    void operatorsAreToldOfSevereAlertsAlone() {
        assertThat(reader("olga", Map.of()).inApplication(List.of(HIGH, LOW))).containsExactly(HIGH);
        assertThat(reader("olga", Map.of()).byMail(List.of(HIGH, LOW))).isEmpty();
    }

    @Test
    void whatSomebodyChoseStandsBeforeTheDefault() {
        Preference chosen = new Preference(HappeningKind.ALERT_RAISED, Threshold.NEVER, Threshold.LOW);
        Reader reader = reader("olga", Map.of(HappeningKind.ALERT_RAISED, chosen));

        assertThat(reader.inApplication(List.of(HIGH, LOW))).isEmpty();
        assertThat(reader.byMail(List.of(HIGH, LOW))).containsExactly(HIGH, LOW);
    }

    @Test
    void nobodyIsToldOfTheirOwnDeedOrOfWhatIsOthers() {
        assertThat(reader("olga", Map.of()).inApplication(List.of(HIGH.except("olga"))))
                .isEmpty();
        assertThat(reader("olga", Map.of())
                        .inApplication(List.of(Happening.of(HappeningKind.ALERT_ASSIGNED, Severity.HIGH, "alert-1")
                                .toUser("otto"))))
                .isEmpty();
    }

    private static Happening alert(Severity severity) {
        return Happening.of(HappeningKind.ALERT_RAISED, severity, "alert-1").toRoles(Role.OPERATOR, Role.SUPERVISOR);
    }

    private static Reader reader(String username, Map<HappeningKind, Preference> chosen) {
        return new Reader(username, Role.OPERATOR, Optional.empty(), chosen);
    }
}
