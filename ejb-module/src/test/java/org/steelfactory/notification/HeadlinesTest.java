package org.steelfactory.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadlinesTest {

    @ParameterizedTest
    @EnumSource
    void everyKindHasWordsForOneAndForMany(HappeningKind kind) {
        assertThat(Headlines.of(kind, Map.of())).isNotBlank().doesNotContain("{");
        assertThat(Headlines.of(Optional.of(kind), 7, "scan-3"))
                .contains("7", "scan 3")
                .doesNotContain("{");
    }

    @Test
    void saysHowManyAlertsAScanRaised() {
        assertThat(Headlines.of(Optional.of(HappeningKind.ALERT_RAISED), 12, "scan-7"))
                .isEqualTo("12 alerts raised by scan 7");
    }

    @Test
    void fillsGapsAndShowsThatAValueIsMissing() {
        assertThat(Headlines.of(HappeningKind.ALERT_RAISED, Map.of("machine", "HSM-1")))
                .isEqualTo("HSM-1: –");
    }

    @Test
    void staysOnOneLineOfBoundedLengthWhateverTheValues() {
        String headline = Headlines.of(
                HappeningKind.ALERT_RAISED, Map.of("machine", "A\r\nBcc: b\u202Ec", "message", "👷".repeat(400)));

        assertThat(headline).startsWith("A Bcc: b c").endsWith("…").doesNotContain("\r", "\n", "\u202E");
        assertThat(headline.codePointCount(0, headline.length())).isEqualTo(Headlines.MAX_LENGTH);
    }

    @Test
    void doesntFillAGapThatAValueBringsAlong() {
        assertThat(Headlines.of(HappeningKind.ALERT_RAISED, Map.of("machine", "{message} $1", "message", "m")))
                .isEqualTo("{message} $1: m");
    }
}
