package org.steelfactory.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.Shift;

class PlantTest {

    @Test
    void tellsTheShiftOfThePlantsOwnZone() {
        Instant evening = Instant.parse("2026-11-20T21:30:00Z");
        Plant plant = new Plant(Clock.fixed(evening, ZoneId.of("UTC")), new PlantTime(ZoneId.of("Europe/Berlin")));

        assertThat(plant.getShift()).isEqualTo(Shift.NIGHT);
        assertThat(plant.getZoneName()).isEqualTo("CET");
    }
}
