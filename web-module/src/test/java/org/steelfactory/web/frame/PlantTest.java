package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.web.frame.Plant.Shift;

class PlantTest {

    @ParameterizedTest
    @CsvSource({"05:59, NIGHT", "06:00, EARLY", "13:59, EARLY", "14:00, LATE", "21:59, LATE", "22:00, NIGHT"})
    void changesShiftsOnTheMinute(LocalTime time, Shift shift) {
        assertThat(Shift.at(time)).isEqualTo(shift);
    }

    @Test
    void endsTheNightShiftInTheMorning() {
        assertThat(Shift.NIGHT.getEnd()).isEqualTo(LocalTime.of(6, 0));
    }

    @Test
    void tellsTheShiftOfThePlantsOwnZone() {
        Instant evening = Instant.parse("2026-11-20T21:30:00Z");
        Plant plant = new Plant(Clock.fixed(evening, ZoneId.of("UTC")), ZoneId.of("Europe/Berlin"));

        assertThat(plant.getShift()).isEqualTo(Shift.NIGHT);
        assertThat(plant.getZoneName()).isEqualTo("CET");
    }
}
