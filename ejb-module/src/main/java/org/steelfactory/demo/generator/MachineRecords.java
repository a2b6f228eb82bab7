package org.steelfactory.demo.generator;

import java.time.LocalDate;
import java.util.Optional;

/** The records of one machine, one after the other. */
final class MachineRecords {

    private final LocalDate firstDay;
    private final MachineLife life;
    private final BatchRun batches;
    private final Misfortune misfortune;

    private int number;
    private Optional<ShiftValues> before = Optional.empty();

    MachineRecords(LocalDate firstDay, MachineLife life, BatchRun batches, Misfortune misfortune) {
        this.firstDay = firstDay;
        this.life = life;
        this.batches = batches;
        this.misfortune = misfortune;
    }

    LabelledShift next() {
        LocalDate day = firstDay.plusDays(number / SteelWorksGenerator.SHIFTS_A_DAY);
        int shift = number % SteelWorksGenerator.SHIFTS_A_DAY;
        PlainShift plain = life.next(number, day, shift);
        Optional<Episode> episode = misfortune.next();
        ShiftValues values = episode.map(current -> misfortune.recorded(current, plain, before))
                .orElseGet(plain::values);
        number++;
        before = Optional.of(values);
        return new LabelledShift(
                new ShiftRow(life.machine().name(), batches.next(day), day, shift, values),
                episode.map(current -> current.label(plain.maintenance()))
                        .orElseGet(() -> ShiftLabel.normal(plain.maintenance())));
    }
}
