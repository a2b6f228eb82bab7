package org.steelfactory.production.oee;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shifts of every kind from a fixed seed: ordinary ones, and those at the edges. */
final class AnyShift {

    private static final long SEED = 22_400;

    private AnyShift() {}

    /** Every value recorded, good within total; often with zeros. */
    static Stream<ShiftFigures> complete(int count) {
        Random random = new Random(SEED);
        return IntStream.range(0, count).mapToObj(i -> complete(random));
    }

    /** As complete ones, but each value may be missing and good may exceed total. */
    static Stream<ShiftFigures> any(int count) {
        Random random = new Random(SEED);
        UnaryOperator<Double> perhaps = value -> random.nextInt(8) == 0 ? null : value;
        return IntStream.range(0, count).mapToObj(i -> {
            ShiftFigures shift = complete(random);
            double good = random.nextInt(6) == 0 ? shift.totalUnits() * 1.1 + 1 : shift.goodUnits();
            return new ShiftFigures(
                    perhaps.apply(shift.operatingTimeS()),
                    perhaps.apply(shift.downTimeS()),
                    perhaps.apply(shift.actualOutput()),
                    perhaps.apply(shift.idealOutput()),
                    perhaps.apply(good),
                    perhaps.apply(shift.totalUnits()));
        });
    }

    static List<Double> values(ShiftFigures shift) {
        return Stream.of(
                        shift.operatingTimeS(),
                        shift.downTimeS(),
                        shift.actualOutput(),
                        shift.idealOutput(),
                        shift.goodUnits(),
                        shift.totalUnits())
                .toList();
    }

    private static ShiftFigures complete(Random random) {
        double total = amount(random, 2000);
        double ideal = amount(random, 2000);
        return new ShiftFigures(
                amount(random, 28_800),
                amount(random, 10_000),
                random.nextInt(6) == 0 ? amount(random, 2500) : ideal * 1.3 * random.nextDouble(),
                ideal,
                total * (random.nextInt(5) == 0 ? random.nextInt(2) : random.nextDouble()),
                total);
    }

    private static double amount(Random random, double most) {
        return random.nextInt(6) == 0 ? 0 : random.nextDouble() * most;
    }
}
