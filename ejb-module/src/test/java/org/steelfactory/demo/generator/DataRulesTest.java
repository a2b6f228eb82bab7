package org.steelfactory.demo.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The data rules that a detector begins with have nothing to say about a record that is in order. */
class DataRulesTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7, 42, 1848, 2026})
    void flagNoNormalRecord(long seed) {
        SteelWorks.byMachine(SteelWorks.year(seed)).values().forEach(DataRulesTest::flagNone);
    }

    private static void flagNone(List<LabelledShift> machine) {
        double usualRate = SteelWorks.quantile(
                machine.stream().filter(DataRulesTest::hasRate).toList(), .5, DataRulesTest::rate);
        ShiftValues before = null;
        for (LabelledShift shift : machine) {
            ShiftValues values = shift.row().values();
            if (!shift.label().anomalous()) {
                assertThat(values.goodUnits()).isLessThanOrEqualTo(values.totalUnits());
                assertThat(values.actualOutput()).isEqualTo(values.totalUnits());
                assertThat(values.operatingTime() + values.downTime()).isEqualTo(values.plannedTime());
                assertThat(values.actualOutput()).isLessThanOrEqualTo(1.15 * values.idealOutput());
                assertThat(values).isNotEqualTo(before);
                if (hasRate(shift)) {
                    assertThat(Math.abs(Math.log(rate(shift) / usualRate))).isLessThan(.25);
                }
            }
            before = values;
        }
    }

    private static boolean hasRate(LabelledShift shift) {
        ShiftValues values = shift.row().values();
        return values.operatingTime() != null
                && values.idealOutput() != null
                && values.operatingTime() > 0
                && values.idealOutput() > 0;
    }

    private static double rate(LabelledShift shift) {
        return shift.row().values().idealOutput() / shift.row().values().operatingTime();
    }
}
