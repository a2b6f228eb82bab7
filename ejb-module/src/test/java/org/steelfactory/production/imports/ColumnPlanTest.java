package org.steelfactory.production.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.production.csv.FileFault;
import org.steelfactory.production.csv.FileFaultException;

class ColumnPlanTest {

    private static final String DOCUMENTED =
            "machine,batch,shift_start,operating_time,downtime,actual_output,ideal_output,good_units,total_units";
    private static final String ORIGINAL =
            "MachineID,BatchID,OperatingTime,Downtime,ActualOutput,IdealOutput,GoodUnits,TotalUnits,OEE,TrueAnomaly";

    @Test
    void theDocumentedHeaderIsInMinutes() {
        ColumnPlan plan = plan(DOCUMENTED, Map.of());

        assertThat(plan.timeUnit()).isEqualTo(ImportTimeUnit.MIN);
        assertThat(plan.places()).hasSize(9).containsEntry(ImportField.DOWN_TIME, 4);
        assertThat(plan.ignored()).isEmpty();
    }

    @Test
    void columnsComeInAnyOrderCaseAndSpelling() {
        ColumnPlan plan = plan(
                "Total Units,GOOD-UNITS,Ideal output,actualOutput,DownTime (min),Operating Time (min),Shift start,"
                        + "Batch No.,Machine,planned_time_min",
                Map.of());

        assertThat(plan.places())
                .hasSize(10)
                .containsEntry(ImportField.TOTAL_UNITS, 0)
                .containsEntry(ImportField.GOOD_UNITS, 1)
                .containsEntry(ImportField.DOWN_TIME, 4)
                .containsEntry(ImportField.OPERATING_TIME, 5)
                .containsEntry(ImportField.SHIFT_START, 6)
                .containsEntry(ImportField.BATCH, 7)
                .containsEntry(ImportField.PLANNED_TIME, 9);
    }

    @Test
    void theOriginalsHeaderIsTakenWithADeclaredUnit() {
        ColumnPlan plan = plan(ORIGINAL, Map.of("timeUnit", "h", "firstShift", "2026-01-01T06:00"));

        assertThat(plan.timeUnit()).isEqualTo(ImportTimeUnit.H);
        assertThat(plan.has(ImportField.OEE)).isTrue();
        assertThat(plan.ignored()).containsExactly("TrueAnomaly");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MachineID,BatchID,OperatingTime,Downtime,ActualOutput,IdealOutput,GoodUnits,TotalUnits",
                "MachineID,BatchID,shift_start,OperatingTime,Downtime,ActualOutput,IdealOutput,GoodUnits,TotalUnits",
                "machine,batch,operating time (h),downtime,actual_output,ideal_output,good_units,total_units",
                "machine,batch,operating time (h),downtime (min),actual_output,ideal_output,good_units,total_units",
                "machine,batch,operating_time_s,downtime_s,actual_output,ideal_output,good_units,total_units"
            })
    void aUnitThatNobodyToldIsUnclear(String header) {
        assertFault(FileFault.UNIT_UNCLEAR, header, Map.of("firstShift", "2026-01-01T06:00"));
    }

    @Test
    void aUnitInTheHeaderThatContradictsTheDeclaredOneIsUnclear() {
        String header = DOCUMENTED.replace("operating_time", "Operating time [h]");

        assertFault(FileFault.UNIT_UNCLEAR, header, Map.of("timeUnit", "min"));
        assertThat(plan(header, Map.of("timeUnit", "h")).timeUnit()).isEqualTo(ImportTimeUnit.H);
    }

    @Test
    void theHeadersOwnUnitIsTakenWhereEveryTimeHasIt() {
        String header =
                DOCUMENTED.replace("operating_time", "OperatingTimeHours").replace("downtime", "Downtime in h");

        assertThat(plan(header, Map.of()).timeUnit()).isEqualTo(ImportTimeUnit.H);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "machine",
                "batch",
                "shift_start",
                "operating_time",
                "downtime",
                "actual_output",
                "ideal_output",
                "good_units",
                "total_units"
            })
    void aMissingColumnIsNamed(String column) {
        List<String> without = Arrays.stream(DOCUMENTED.split(","))
                .filter(name -> !name.equals(column))
                .toList();

        assertFault(FileFault.MISSING_COLUMN, String.join(",", without), Map.of())
                .withMessageContaining(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"machine", "Machine", "DOWN TIME", "good units"})
    void aColumnThatIsThereTwiceIsNamed(String name) {
        assertFault(FileFault.DUPLICATE_COLUMN, DOCUMENTED + "," + name, Map.of())
                .withMessageContaining(name);
    }

    @Test
    void ofTwoNamesForTheSameTheDocumentedOneIsMeant() {
        ColumnPlan plan = plan("MachineID," + DOCUMENTED, Map.of());

        assertThat(plan.places()).containsEntry(ImportField.MACHINE, 1);
        assertThat(plan.ignored()).containsExactly("MachineID");
    }

    @Test
    void aDeclaredColumnWinsAndOneCanBeLeftOut() {
        ColumnPlan plan =
                plan(DOCUMENTED.replace("downtime", "Halt") + ",OEE", Map.of("columns", "downtime:halt,oee:"));

        assertThat(plan.places()).containsEntry(ImportField.DOWN_TIME, 4);
        assertThat(plan.ignored()).containsExactly("OEE");
        assertFault(FileFault.MISSING_COLUMN, DOCUMENTED, Map.of("columns", "downtime:Halt"));
    }

    @Test
    void markupAndSqlInNamesAreJustNames() {
        ColumnPlan plan = plan(DOCUMENTED + ",<script>alert(1)</script>,'; DROP TABLE machine; --", Map.of());

        assertThat(plan.ignored()).containsExactly("<script>alert(1)</script>", "'; DROP TABLE machine; --");
    }

    private static ThrowableAssertAlternative<FileFaultException> assertFault(
            FileFault fault, String header, Map<String, String> parameters) {
        return assertThatExceptionOfType(FileFaultException.class)
                .isThrownBy(() -> plan(header, parameters))
                .matches(e -> e.fault() == fault, fault.name());
    }

    private static ColumnPlan plan(String header, Map<String, String> parameters) {
        return ColumnPlan.of(List.of(header.split(",")), ImportSettings.of(parameters));
    }
}
