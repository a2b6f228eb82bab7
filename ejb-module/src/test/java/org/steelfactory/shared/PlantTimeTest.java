package org.steelfactory.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlantTimeTest {

    private final PlantTime plant = new PlantTime(ZoneId.of("Europe/Berlin"));

    @ParameterizedTest
    @CsvSource({"05:59, NIGHT", "06:00, EARLY", "13:59, EARLY", "14:00, LATE", "21:59, LATE", "22:00, NIGHT"})
    void changesShiftsOnTheMinute(LocalTime time, Shift shift) {
        assertThat(Shift.at(time)).isEqualTo(shift);
    }

    @Test
    void endsTheNightShiftInTheMorning() {
        assertThat(Shift.NIGHT.getEnd()).isEqualTo(LocalTime.of(6, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T22:59:59Z, 2026-11-20, 2026-11-20T21:00:00Z",
        "2026-11-20T23:00:00Z, 2026-11-21, 2026-11-20T21:00:00Z",
        "2026-11-21T05:00:00Z, 2026-11-21, 2026-11-21T05:00:00Z",
        "2026-11-21T20:59:59Z, 2026-11-21, 2026-11-21T13:00:00Z"
    })
    void tellsDayAndShiftOfAMomentByThePlantsClocks(Instant moment, LocalDate day, Instant shiftStart) {
        assertThat(plant.dayOf(moment)).isEqualTo(day);
        assertThat(plant.startOfShiftAt(moment)).isEqualTo(shiftStart);
    }

    @Test
    void knowsThatADayMayHave25Hours() {
        LocalDate clocksGoBack = LocalDate.of(2026, 10, 25);

        assertThat(Duration.between(plant.startOf(clocksGoBack), plant.startOf(clocksGoBack.plusDays(1))))
                .isEqualTo(Duration.ofHours(25));
    }
}
