package org.steelfactory.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.production.RecordFault.Code;

class RecordCheckTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant RETIRED = Instant.parse("2026-11-01T00:00:00Z");

    private final RecordCheck check = new RecordCheck(NOW);

    @Test
    void findsNothingWrongWithAnOrdinaryShift() {
        assertThat(faults(entry("HSM-1", NOW.minusSeconds(1), 26_400.0, 2_400.0, 1_600.0, 1_580.0, 1_600.0)))
                .isEmpty();
    }

    @Test
    void keepsTimesInMicroseconds() {
        RecordEntry entry = entry("HSM-1", NOW.plusNanos(1_999), 141.0 / 7 * 60, 72.0 * 60, 5.0, 5.0, 5.0);

        assertThat(entry.operatingTimeS()).isEqualTo(1208.571429);
        assertThat(entry.downTimeS()).isEqualTo(4320.0);
        assertThat(entry.shiftStart()).isEqualTo(NOW.plusNanos(1_000));
    }

    @Test
    void namesEveryValueThatIsMissing() {
        RecordEntry nothing = new RecordEntry(" ", " ", null, null, null, null, null, null, null, null);

        assertThat(check.faults(nothing, Optional.empty()))
                .allMatch(fault -> fault.code() == Code.MISSING_VALUE)
                .extracting(RecordFault::field, RecordFault::storable)
                .containsExactly(
                        tuple(RecordField.MACHINE, false),
                        tuple(RecordField.SHIFT_START, false),
                        tuple(RecordField.OPERATING_TIME, true),
                        tuple(RecordField.DOWN_TIME, true),
                        tuple(RecordField.ACTUAL_OUTPUT, true),
                        tuple(RecordField.IDEAL_OUTPUT, true),
                        tuple(RecordField.GOOD_UNITS, true),
                        tuple(RecordField.TOTAL_UNITS, true));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 60, 0, 0, OPERATING_TIME, NEGATIVE",
        "60, -0.5, 0, 0, DOWN_TIME, NEGATIVE",
        "86401, 0, 0, 0, OPERATING_TIME, OUT_OF_RANGE",
        "80000, 6401, 0, 0, DOWN_TIME, OUT_OF_RANGE",
        "60, NaN, 0, 0, DOWN_TIME, OUT_OF_RANGE",
        "60, 60, 5.1, 5, GOOD_UNITS, GOOD_EXCEEDS_TOTAL",
        "60, 60, 0, 1000000001, TOTAL_UNITS, OUT_OF_RANGE"
    })
    void findsTheFigureThatIsWrong(
            double operating, double down, double good, double total, RecordField field, Code code) {
        assertThat(faults(entry("HSM-1", NOW, operating, down, 5.0, good, total)))
                .extracting(RecordFault::field, RecordFault::code)
                .containsExactly(tuple(field, code));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T12:00:00.000001Z, FUTURE_DATE",
        "1969-12-31T23:59:59Z, OUT_OF_RANGE",
        "-100000-01-01T00:00:00Z, OUT_OF_RANGE"
    })
    void findsAShiftAtAnImpossibleTime(Instant shiftStart, Code code) {
        assertThat(faults(entry("HSM-1", shiftStart, 60.0, 0.0, 5.0, 5.0, 5.0)))
                .extracting(RecordFault::field, RecordFault::code)
                .containsExactly(tuple(RecordField.SHIFT_START, code));
    }

    @Test
    void knowsWhichMachinesThereAre() {
        List<RecordFault> faults = check.faults(entry("HSM-9", NOW, 60.0, 0.0, 5.0, 5.0, 5.0), Optional.empty());

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(Code.UNKNOWN_MACHINE);
            assertThat(fault.message()).contains("HSM-9");
        });
    }

    @Test
    void letsARetiredMachineHaveTheShiftsBeforeItsRetirement() {
        Optional<Machine> retired = Optional.of(machine(MachineStatus.RETIRED, RETIRED));

        assertThat(check.faults(entry("HSM-1", RETIRED.minusSeconds(1), 60.0, 0.0, 5.0, 5.0, 5.0), retired))
                .isEmpty();
        assertThat(check.faults(entry("HSM-1", RETIRED, 60.0, 0.0, 5.0, 5.0, 5.0), retired))
                .extracting(RecordFault::field, RecordFault::code)
                .containsExactly(tuple(RecordField.SHIFT_START, Code.OUT_OF_RANGE));
    }

    @ParameterizedTest
    @CsvSource({"65, 1", "64, 0"})
    void limitsTheCodeOfABatch(int length, int faults) {
        RecordEntry entry = new RecordEntry("HSM-1", "b".repeat(length), NOW, 60.0, 0.0, null, 5.0, 5.0, 5.0, 5.0);

        assertThat(faults(entry)).hasSize(faults).allMatch(fault -> fault.field() == RecordField.BATCH);
    }

    private List<RecordFault> faults(RecordEntry entry) {
        return check.faults(entry, Optional.of(machine(MachineStatus.ACTIVE, null)));
    }

    private static RecordEntry entry(
            String machine, Instant start, Double operating, Double down, Double actual, Double good, Double total) {
        return new RecordEntry(machine, "B-77", start, operating, down, 28_800.0, actual, 1_700.0, good, total);
    }

    private static Machine machine(MachineStatus status, Instant retiredAt) {
        return new Machine(1, "HSM-1", "Hot strip mill", "Hall 1", status, null, retiredAt, Instant.EPOCH, 0);
    }
}
