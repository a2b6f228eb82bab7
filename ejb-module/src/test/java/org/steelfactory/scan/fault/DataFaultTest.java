package org.steelfactory.scan.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.demo.generator.AnomalyKind;
import org.steelfactory.demo.generator.LabelledShift;
import org.steelfactory.demo.generator.ShiftValues;
import org.steelfactory.demo.generator.SteelWorksGenerator;
import org.steelfactory.production.oee.ShiftFigures;

class DataFaultTest {

    private static final Surroundings UNKNOWN = new Surroundings(Optional.empty(), OptionalDouble.empty());

    /** Times in minutes. The first row is in order; each other one differs from it in what is named. */
    @ParameterizedTest
    @CsvSource({
        "440, 40, 480, 900, 1000, 890, 900,",
        "440, 40,    , 900, 1000, 890, 900,",
        "440, 40, 480, 900, 1000, 900, 900,",
        "440, 40, 480, 900, 1000, 900.1, 900, GOOD_EXCEEDS_TOTAL",
        "440, 40, 480, 918, 1000, 890, 900,",
        "440, 40, 480, 918.1, 1000, 890, 900, ACTUAL_DIFFERS_FROM_TOTAL",
        "440, 40, 480, 881.9, 1000, 880, 900, ACTUAL_DIFFERS_FROM_TOTAL",
        "440, 40, 480, 5, 1000, 0, 0, ACTUAL_DIFFERS_FROM_TOTAL",
        "440, 40, 480, 0, 1000, 0, 0,",
        "440, 38, 480, 900, 1000, 890, 900,",
        "440, 37.9, 480, 900, 1000, 890, 900, TIMES_DIFFER_FROM_PLAN",
        "440, 42.1, 480, 900, 1000, 890, 900, TIMES_DIFFER_FROM_PLAN",
        "440, 40, 480, 1150, 1000, 890, 1150,",
        "440, 40, 480, 1150.1, 1000, 890, 1150.1, OUTPUT_IMPOSSIBLE",
        "440,   , 480, 900, 1000, 890, 900, MISSING_VALUE",
        "   , 40, 480, 900, 1000, 890, 900, MISSING_VALUE",
        "440, 40, 480,    , 1000, 890, 900, MISSING_VALUE",
        "440, 40, 480, 900,     , 890, 900, MISSING_VALUE",
        "440, 40, 480, 900, 1000,    , 900, MISSING_VALUE",
        "440, 40, 480, 900, 1000, 890,    , MISSING_VALUE",
    })
    void eachRuleHoldsOnBothSidesOfItsBoundary(
            Double operating,
            Double down,
            Double planned,
            Double actual,
            Double ideal,
            Double good,
            Double total,
            DataFault expected) {
        RecordedShift shift = shift(operating, down, planned, actual, ideal, good, total);

        assertThat(DataFault.of(shift, UNKNOWN)).isEqualTo(expected == null ? Set.of() : Set.of(expected));
    }

    @ParameterizedTest
    @CsvSource({"1284, false", "1285, true", "779, false", "778, true"})
    void theIdealRateStaysNearTheMachines(double ideal, boolean faulty) {
        RecordedShift shift = shift(480.0, 0.0, 480.0, 700.0, ideal, 690.0, 700.0);
        Surroundings machine = new Surroundings(Optional.empty(), OptionalDouble.of(1000.0 / (480 * 60)));

        assertThat(DataFault.of(shift, machine).contains(DataFault.IDEAL_RATE_UNLIKELY))
                .isEqualTo(faulty);
    }

    @Test
    void theSameShiftTwiceIsAFaultUnlessTheMachineStoodStill() {
        RecordedShift ran = shift(440.0, 40.0, 480.0, 900.0, 1000.0, 890.0, 900.0);
        RecordedShift stood = shift(0.0, 480.0, 480.0, 0.0, 0.0, 0.0, 0.0);

        assertThat(DataFault.of(ran, after(ran))).containsExactly(DataFault.REPEATED);
        assertThat(DataFault.of(ran, after(stood))).isEmpty();
        assertThat(DataFault.of(stood, after(stood))).isEmpty();
    }

    @Test
    void aRecordMayHaveSeveralFaults() {
        RecordedShift shift = shift(440.0, null, 480.0, 2000.0, 1000.0, 1500.0, 900.0);

        assertThat(DataFault.of(shift, UNKNOWN))
                .containsExactly(
                        DataFault.MISSING_VALUE,
                        DataFault.GOOD_EXCEEDS_TOTAL,
                        DataFault.ACTUAL_DIFFERS_FROM_TOTAL,
                        DataFault.OUTPUT_IMPOSSIBLE);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void inAMadeUpYearNoOrdinaryRecordIsFaultyAndEveryMissingOrStuckOneIs(long seed) {
        Map<String, List<LabelledShift>> machines = new SteelWorksGenerator(seed, LocalDate.of(2025, 1, 1), 365)
                .shifts()
                .collect(Collectors.groupingBy(shift -> shift.row().machine()));

        machines.values().forEach(shifts -> {
            OptionalDouble usualRate = median(shifts);
            for (int i = 1; i < shifts.size(); i++) {
                Optional<RecordedShift> previous = Optional.of(recorded(shifts.get(i - 1)));
                Set<DataFault> faults = DataFault.of(recorded(shifts.get(i)), new Surroundings(previous, usualRate));
                AnomalyKind kind = shifts.get(i).label().kind();
                if (kind == AnomalyKind.NONE) {
                    assertThat(faults).as("%s", shifts.get(i)).isEmpty();
                } else if (kind == AnomalyKind.MISSING) {
                    assertThat(faults).contains(DataFault.MISSING_VALUE);
                } else if (kind == AnomalyKind.STUCK && previous.get().ran()) {
                    assertThat(faults).contains(DataFault.REPEATED);
                }
            }
        });
    }

    private static OptionalDouble median(List<LabelledShift> shifts) {
        List<Double> rates = shifts.stream()
                .map(DataFaultTest::recorded)
                .map(RecordedShift::idealRate)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        return OptionalDouble.of(rates.get(rates.size() / 2));
    }

    private static RecordedShift recorded(LabelledShift shift) {
        ShiftValues values = shift.row().values();
        return shift(
                values.operatingTime(),
                values.downTime(),
                values.plannedTime(),
                values.actualOutput(),
                values.idealOutput(),
                values.goodUnits(),
                values.totalUnits());
    }

    private static Surroundings after(RecordedShift previous) {
        return new Surroundings(Optional.of(previous), OptionalDouble.empty());
    }

    private static RecordedShift shift(
            Double operatingMin,
            Double downMin,
            Double plannedMin,
            Double actual,
            Double ideal,
            Double good,
            Double total) {
        return new RecordedShift(
                new ShiftFigures(seconds(operatingMin), seconds(downMin), actual, ideal, good, total),
                seconds(plannedMin));
    }

    private static Double seconds(Double minutes) {
        return minutes == null ? null : minutes * 60;
    }
}
