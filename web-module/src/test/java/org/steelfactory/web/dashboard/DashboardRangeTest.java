package org.steelfactory.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.web.dashboard.DashboardRange.Kind;
import org.steelfactory.web.frame.Query;

class DashboardRangeTest {

    private static final PlantTime PLANT = new PlantTime(ZoneId.of("Europe/Berlin"));
    private static final Instant NOW = Instant.parse("2026-11-20T13:32:08Z");

    private final Query query = mock();

    @BeforeEach
    void askForNothing() {
        when(query.text(anyString())).thenReturn(Optional.empty());
        when(query.day(anyString())).thenReturn(Optional.empty());
    }

    private DashboardRange range() {
        return DashboardRange.of(query, PLANT, NOW);
    }

    private void askForDays(String from, String to) {
        when(query.day("from")).thenReturn(Optional.of(LocalDate.parse(from)));
        when(query.day("to")).thenReturn(Optional.of(LocalDate.parse(to)));
    }

    @Test
    void isTheLast24HoursWhereNothingElseIsAsked() {
        assertThat(range().kind()).isEqualTo(Kind.DAY);
        assertThat(range().period().to()).isEqualTo(NOW);
        assertThat(range().period().length()).isEqualTo(Duration.ofHours(24));
    }

    @ParameterizedTest
    @CsvSource({"7d, 7", "30d, 30", "24h, 1", "nonsense, 1", "'', 1"})
    void endsNow(String code, int days) {
        when(query.text("range")).thenReturn(Optional.of(code));

        assertThat(range().period().to()).isEqualTo(NOW);
        assertThat(range().period().length()).isEqualTo(Duration.ofDays(days));
    }

    @Test
    void ofAShiftIsTheLastOneThatHasEnded() {
        when(query.text("range")).thenReturn(Optional.of("shift"));

        assertThat(range().period().from()).isEqualTo("2026-11-20T05:00:00Z");
        assertThat(range().period().to()).isEqualTo("2026-11-20T13:00:00Z");
    }

    @Test
    void ofDaysIsWholeDaysOfThePlant() {
        askForDays("2026-10-24", "2026-10-25");

        assertThat(range().period().from()).isEqualTo("2026-10-23T22:00:00Z");
        assertThat(range().period().to()).as("clocks went back").isEqualTo("2026-10-25T23:00:00Z");
        assertThat(range().shortened()).isFalse();
    }

    @Test
    void takesDaysInEitherOrderAndOneForBoth() {
        askForDays("2026-10-25", "2026-10-24");
        assertThat(range().first()).isEqualTo("2026-10-24");

        when(query.day("to")).thenReturn(Optional.empty());
        assertThat(range().first()).isEqualTo("2026-10-25").isEqualTo(range().last());
    }

    @Test
    void ofTooManyDaysIsTheLastOfThem() {
        askForDays("2000-01-01", "2026-10-25");

        assertThat(range().shortened()).isTrue();
        assertThat(range().last()).isEqualTo("2026-10-25");
        assertThat(range().period().length())
                .isLessThanOrEqualTo(Duration.ofDays(366).plusHours(1));
    }

    @Test
    void leadsToAsManyDaysAroundTheNewestRecord() {
        when(query.text("range")).thenReturn(Optional.of("7d"));
        assertThat(range().addressAround(LocalDate.parse("2024-03-10")))
                .isEqualTo("/dashboard?from=2024-03-04&to=2024-03-10");

        askForDays("2026-10-24", "2026-10-25");
        assertThat(range().addressAround(LocalDate.parse("2024-03-10")))
                .isEqualTo("/dashboard?from=2024-03-09&to=2024-03-10");
    }
}
