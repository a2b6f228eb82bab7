package org.steelfactory.web.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.PlantTime;

class AnomalyQueryTest {

    private final AnomalyQuery wanted = new AnomalyQuery();

    @BeforeEach
    void open() {
        wanted.query = mock();
        wanted.plant = new PlantTime(ZoneId.of("Europe/Berlin"));
        when(wanted.query.text(any())).thenReturn(Optional.empty());
        when(wanted.query.number(any())).thenReturn(Optional.empty());
        when(wanted.query.day(any())).thenReturn(Optional.empty());
        when(wanted.query.address(any(), any(String[].class))).thenReturn("/anomalies?");
    }

    @Test
    void takesTheNewestScanWhereNoneIsNamed() {
        assertThat(wanted.filter(Optional.of(7L)).scan()).hasValue(7L);
        given("scan", "all");
        assertThat(wanted.filter(Optional.of(7L)).scan()).isEmpty();
    }

    @Test
    void readsSeveralSeveritiesAndPassesOverWhatIsNone() {
        given("severity", "HIGH,AWFUL,LOW");

        assertThat(wanted.severities()).containsExactly(Severity.LOW, Severity.HIGH);
    }

    @Test
    void aSeverityIsAddedAndTakenOutAgain() {
        assertThat(wanted.toggled(Severity.HIGH)).isEqualTo("/anomalies?severity=HIGH");
        given("severity", "HIGH,LOW");
        assertThat(wanted.toggled(Severity.HIGH)).isEqualTo("/anomalies?severity=LOW");
        given("severity", "LOW");
        assertThat(wanted.toggled(Severity.LOW)).isEqualTo("/anomalies");
    }

    @Test
    void aPeriodHasItsLastDayToo() {
        when(wanted.query.day("from")).thenReturn(Optional.of(LocalDate.of(2026, 1, 31)));
        when(wanted.query.day("to")).thenReturn(Optional.of(LocalDate.of(2026, 1, 31)));

        assertThat(wanted.filter(Optional.empty()).from()).hasValue(Instant.parse("2026-01-30T23:00:00Z"));
        assertThat(wanted.filter(Optional.empty()).to()).hasValue(Instant.parse("2026-01-31T23:00:00Z"));
    }

    @Test
    void passesOverAReasonThatThereIsnt() {
        given("reason", "BAD_MOOD");

        assertThat(wanted.filter(Optional.empty()).reason()).isEmpty();
    }

    private void given(String name, String value) {
        when(wanted.query.text(name)).thenReturn(Optional.of(value));
    }
}
