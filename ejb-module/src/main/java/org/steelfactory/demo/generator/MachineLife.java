package org.steelfactory.demo.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** A machine's ordinary life, shift by shift: what it would record if nothing ever went wrong. */
final class MachineLife {

    private static final double SHIFT_MIN = 480;
    private static final double LONGEST_MAINTENANCE_MIN = 470;
    private static final double LONGEST_STOP_MIN = 90;

    private final WorksMachine machine;
    private final RandomStream random;
    /** How many shifts the first maintenance is away. */
    private final int firstMaintenance;

    /** Unhurried swings about the mean, of performance and of scrap; each normally distributed with deviation 1. */
    private double performanceSwing;

    private double scrapSwing;

    MachineLife(WorksMachine machine, RandomStream random) {
        this.machine = machine;
        this.random = random;
        this.firstMaintenance = random.below(machine.type().upkeep().everyShifts());
        this.performanceSwing = random.gaussian();
        this.scrapSwing = random.gaussian();
    }

    WorksMachine machine() {
        return machine;
    }

    /** The next shift. To be called for one after the other, from number 0 on. */
    PlainShift next(int number, LocalDate day, int shift) {
        performanceSwing = .7 * performanceSwing + StrictMath.sqrt(.51) * random.gaussian();
        scrapSwing = .8 * scrapSwing + .6 * random.gaussian();
        boolean night = shift == 2;
        int sinceMaintenance = sinceMaintenance(number);
        boolean maintenance = sinceMaintenance == 0;

        double planned = SHIFT_MIN - (maintenance ? maintenanceTime() : 0);
        return new PlainShift(
                maintenance,
                planned,
                Math.round(Math.min(planned, stopTime())),
                machine.idealRate() * grade(),
                performance(season(day, night) * wear(sinceMaintenance)),
                machine.type().yield().scrap() * StrictMath.exp(.45 * scrapSwing) * (night ? 1.15 : 1));
    }

    /** Some shift without maintenance. */
    PlainShift ordinary(LocalDate day) {
        return next(firstMaintenance + 1, day, 0);
    }

    private int sinceMaintenance(int number) {
        return Math.floorMod(number - firstMaintenance, machine.type().upkeep().everyShifts());
    }

    private double maintenanceTime() {
        double minutes = machine.type().upkeep().medianMin() * random.logNormal(.15);
        return Math.min(LONGEST_MAINTENANCE_MIN, Math.round(minutes));
    }

    private double stopTime() {
        MachineType.Stops stops = machine.type().stops();
        double minutes = 0;
        for (int i = random.poisson(stops.inAShift()); i > 0; i--) {
            minutes += Math.min(LONGEST_STOP_MIN, stops.medianMin() * random.logNormal(stops.sigma()));
        }
        return minutes;
    }

    /** Finer grades run slower. */
    private double grade() {
        double choice = random.uniform();
        return choice < .6 ? 1 : choice < .9 ? .92 : .84;
    }

    private double performance(double circumstances) {
        MachineType.Yield yield = machine.type().yield();
        double usual = yield.performance() + yield.deviation() * performanceSwing;
        double clipped = Math.max(.3, Math.min(1.02, usual * circumstances));
        return clipped * (1 + .004 * random.gaussian());
    }

    /** The hot days of the year, weekends and nights cost some pace. */
    private static double season(LocalDate day, boolean night) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        return 1
                - .015 * StrictMath.cos(2 * StrictMath.PI * (day.getDayOfYear() - 196) / 365)
                - (weekend ? .015 : 0)
                - (night ? .02 : 0);
    }

    private double wear(int sinceMaintenance) {
        return 1 - .03 * sinceMaintenance / machine.type().upkeep().everyShifts();
    }
}
