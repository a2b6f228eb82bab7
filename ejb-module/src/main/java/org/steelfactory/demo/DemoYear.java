package org.steelfactory.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.steelfactory.demo.generator.LabelledShift;
import org.steelfactory.demo.generator.ShiftRow;
import org.steelfactory.demo.generator.SteelWorksGenerator;
import org.steelfactory.demo.generator.WorksMachine;
import org.steelfactory.shared.PlantTime;
import org.steelfactory.shared.Shift;

/** The demo's shifts: 365 days of them, up to the last shift that is over. */
final class DemoYear {

    static final long SEED = 1_848;

    private static final int DAYS = 365;

    private final PlantTime plant;
    private final SteelWorksGenerator works;
    /** Shifts of the first day that lie more than a year back. */
    private final int shiftsBefore;

    DemoYear(Instant now, PlantTime plant) {
        this.plant = plant;
        Instant running = plant.startOfShiftAt(now);
        this.shiftsBefore = plant.shiftAt(running).ordinal();
        LocalDate firstDay = plant.dayOf(running).minusDays(DAYS);
        this.works = new SteelWorksGenerator(SEED, firstDay, DAYS + 1);
    }

    Stream<WorksMachine> machines() {
        return works.machines().stream();
    }

    Stream<LabelledShift> shifts() {
        int machines = works.machines().size();
        return works.shifts()
                .skip((long) shiftsBefore * machines)
                .limit((long) DAYS * SteelWorksGenerator.SHIFTS_A_DAY * machines);
    }

    Instant startOf(ShiftRow row) {
        return row.day()
                .atTime(Shift.values()[row.shift()].getStart())
                .atZone(plant.zone())
                .toInstant();
    }
}
