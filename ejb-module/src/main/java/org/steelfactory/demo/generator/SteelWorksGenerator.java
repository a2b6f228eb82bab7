package org.steelfactory.demo.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A steelworks of thirteen machines, made up from a seed. The same seed gives the same records, on every platform;
 * a longer time or another {@link #withAnomalyRate anomaly rate} changes nothing about the shifts that go well.
 */
public final class SteelWorksGenerator {

    /** Probability that an anomaly begins in a shift; some 3.2 % of the records are anomalous then. */
    public static final double USUAL_ANOMALY_RATE = .01375;

    /** Shifts a day: early, late, night. */
    public static final int SHIFTS_A_DAY = 3;

    private final long seed;
    private final LocalDate firstDay;
    private final int days;
    private final double anomalyRate;
    private final List<WorksMachine> machines;

    /** @param firstDay the plant's calendar day of the first early shift */
    public SteelWorksGenerator(long seed, LocalDate firstDay, int days) {
        this(seed, firstDay, days, USUAL_ANOMALY_RATE);
    }

    private SteelWorksGenerator(long seed, LocalDate firstDay, int days, double anomalyRate) {
        if (days < 0) {
            throw new IllegalArgumentException("A works can't run for " + days + " days");
        }
        if (!(anomalyRate >= 0 && anomalyRate <= 1)) {
            throw new IllegalArgumentException(anomalyRate + " is no probability");
        }
        this.seed = seed;
        this.firstDay = firstDay;
        this.days = days;
        this.anomalyRate = anomalyRate;
        this.machines = machinesOf(seed);
    }

    /**
     * The same works with more or fewer anomalies.
     *
     * @param rate probability that one begins in a shift where none is going on, 0 to 1
     */
    public SteelWorksGenerator withAnomalyRate(double rate) {
        return new SteelWorksGenerator(seed, firstDay, days, rate);
    }

    public List<WorksMachine> machines() {
        return machines;
    }

    /** All records with their labels, shift by shift, within a shift in the order of the machines. */
    public Stream<LabelledShift> shifts() {
        List<MachineRecords> all =
                IntStream.range(0, machines.size()).mapToObj(this::records).toList();
        return IntStream.range(0, days * SHIFTS_A_DAY).boxed().flatMap(shift -> all.stream()
                .map(MachineRecords::next));
    }

    private MachineRecords records(int index) {
        WorksMachine machine = machines.get(index);
        RandomStream misfortunes = stream(index, Purpose.MISFORTUNE);
        return new MachineRecords(
                firstDay,
                new MachineLife(machine, stream(index, Purpose.LIFE)),
                new BatchRun(machine, stream(index, Purpose.BATCHES)),
                new Misfortune(anomalyRate, misfortunes, elsewhere(machine, misfortunes)));
    }

    private Supplier<PlainShift> elsewhere(WorksMachine here, RandomStream random) {
        List<WorksMachine> others = machines.stream()
                .filter(machine -> machine.type() != here.type())
                .toList();
        return () -> new MachineLife(others.get(random.below(others.size())), random).ordinary(firstDay);
    }

    private RandomStream stream(int index, Purpose purpose) {
        return new RandomStream(seed, index * Purpose.values().length + purpose.ordinal());
    }

    private static List<WorksMachine> machinesOf(long seed) {
        RandomStream random = new RandomStream(seed, -1);
        List<WorksMachine> machines = new ArrayList<>();
        for (MachineType type : MachineType.values()) {
            double spread = type.pace().spread();
            for (int number = 1; number <= type.machines(); number++) {
                machines.add(new WorksMachine(
                        type.prefix() + "-" + number,
                        type,
                        type.pace().idealRate() * random.between(1 - spread, 1 + spread)));
            }
        }
        return List.copyOf(machines);
    }

    /** What a machine's random numbers are for; each has a stream of its own, so that none disturbs another. */
    private enum Purpose {
        LIFE,
        BATCHES,
        MISFORTUNE
    }
}
