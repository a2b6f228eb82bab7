package org.steelfactory.production.oee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProductionTotalsTest {

    private static final double ROUNDING = 1e-12;

    private final List<ShiftFigures> shifts = AnyShift.any(2_000).toList();
    private final ProductionTotals totals = sum(shifts);

    @Test
    void comeToTheSameInAnyOrder() {
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            List<ShiftFigures> shuffled = new ArrayList<>(shifts);
            Collections.shuffle(shuffled, random);

            assertAlike(sum(shuffled));
        }
    }

    @Test
    void comeToTheSameWhereverTheyAreCut() {
        for (int cut = 0; cut <= shifts.size(); cut += 125) {
            assertAlike(sum(shifts.subList(0, cut)).plus(sum(shifts.subList(cut, shifts.size()))));
        }
    }

    @Test
    void haveTheMeanOeeOfTheShiftsWeightedByTheirBusyTime() {
        double weighted = 0;
        double busy = 0;
        for (ShiftFigures shift : shifts) {
            if (Oee.of(shift).oee().isPresent()) {
                double time = shift.operatingTimeS() + shift.downTimeS();
                weighted += time * Oee.of(shift).oee().getAsDouble();
                busy += time;
            }
        }

        assertThat(totals.oee().orElseThrow()).isCloseTo(weighted / busy, within(ROUNDING));
    }

    @Test
    void haveFactorsThatMultiply() {
        Stream<ProductionTotals> sums =
                Stream.iterate(0, start -> start + 40).limit(50).map(start -> sum(shifts.subList(start, start + 40)));

        assertThat(sums).allSatisfy(some -> {
            double product = some.availability().orElseThrow()
                    * some.performance().orElseThrow()
                    * some.quality().orElseThrow();
            assertThat(some.oee().orElseThrow()).isCloseTo(product, within(ROUNDING));
            assertThat(some.availability().orElseThrow()).isBetween(0.0, 1.0);
            assertThat(some.quality().orElseThrow()).isBetween(0.0, 1.0);
        });
    }

    @Test
    void loseWhatLiesBetweenBusyAndEffectiveTime() {
        double lost = totals.downTimeS() + totals.speedLossS() + totals.qualityLossS();

        assertThat(lost).isCloseTo(totals.busyTimeS() - totals.effectiveTimeS(), within(ROUNDING * totals.busyTimeS()));
    }

    @Test
    void agreeWithTheIndicesOfTheirOnlyShift() {
        assertThat(AnyShift.complete(2_000)).allSatisfy(shift -> {
            Oee indices = Oee.of(shift);
            ProductionTotals one = ProductionTotals.of(shift);

            assertThat(one.oee().isPresent()).isEqualTo(indices.oee().isPresent());
            assertThat(one.oee().orElse(0)).isCloseTo(indices.oee().orElse(0), within(1e-9));
        });
    }

    @Test
    void countShiftsWithoutOeeButSumNothingOfThem() {
        ShiftFigures incomplete = new ShiftFigures(100.0, null, 5.0, 5.0, 5.0, 5.0);

        ProductionTotals more = totals.plus(ProductionTotals.of(incomplete));

        assertThat(more.records()).isEqualTo(totals.records() + 1);
        assertThat(more.recordsWithoutOee()).isEqualTo(totals.recordsWithoutOee() + 1);
        assertThat(more.oee()).isEqualTo(totals.oee());
        assertThat(more.totalUnits()).isEqualTo(totals.totalUnits());
    }

    @Test
    void haveNoIndexWhereNothingWasRecorded() {
        assertThat(Stream.of(
                        ProductionTotals.NONE.availability(),
                        ProductionTotals.NONE.performance(),
                        ProductionTotals.NONE.quality(),
                        ProductionTotals.NONE.oee()))
                .allMatch(index -> index.isEmpty());
    }

    private void assertAlike(ProductionTotals other) {
        assertThat(other.records()).isEqualTo(totals.records());
        assertThat(other.recordsWithoutOee()).isEqualTo(totals.recordsWithoutOee());
        double[] expected = sums(totals).toArray();
        double[] actual = sums(other).toArray();
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(ROUNDING * expected[i]));
        }
    }

    private static DoubleStream sums(ProductionTotals some) {
        return DoubleStream.of(
                some.operatingTimeS(),
                some.downTimeS(),
                some.netOperatingTimeS(),
                some.effectiveTimeS(),
                some.actualOutput(),
                some.idealOutput(),
                some.goodUnits(),
                some.totalUnits());
    }

    private static ProductionTotals sum(List<ShiftFigures> some) {
        return some.stream().map(ProductionTotals::of).reduce(ProductionTotals.NONE, ProductionTotals::plus);
    }
}
