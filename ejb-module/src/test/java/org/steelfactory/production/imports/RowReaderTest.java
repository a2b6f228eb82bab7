package org.steelfactory.production.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.production.RecordEntry;
import org.steelfactory.production.csv.CsvReader;
import org.steelfactory.production.csv.CsvRecord;
import org.steelfactory.shared.PlantTime;

class RowReaderTest {

    private static final String HEADER =
            "machine,batch,shift_start,operating_time,downtime,actual_output,ideal_output,good_units,total_units";
    private static final String ROW = "HSM-1,B-1,2026-01-01T06:00Z,460,20,3200,3300,3150,3200";
    private static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final List<Machine> MACHINES = List.of(
            machine(1, "HSM-1", null),
            machine(2, "Caster <b>1</b>", null),
            machine(3, "OLD-1", Instant.parse("2026-01-01T06:00:00Z")));

    @Test
    void aGoodRowIsTakenInSeconds() {
        RecordEntry entry = accepted(ROW, Map.of());

        assertThat(entry.machine()).isEqualTo("HSM-1");
        assertThat(entry.operatingTimeS()).isEqualTo(27_600);
        assertThat(entry.downTimeS()).isEqualTo(1_200);
        assertThat(entry.shiftStart()).isEqualTo("2026-01-01T06:00:00Z");
    }

    @Test
    void hoursAndMinutesOfTheSameTimeAreTheSame() {
        String hours = ROW.replace(",460,20,", ",7.666666666666667,0.3333333333333333,");

        assertThat(accepted(hours, Map.of("timeUnit", "h"))).isEqualTo(accepted(ROW, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=460", "=460+1", "+1+2", "@SUM(A1)", "1,000", "1 000", "460 min", "0x1F", "NaN", "--5", "4.6.0"
            })
    void formulasThousandsAndWordsAreNoNumbers(String written) {
        assertThat(errors(ROW.replace(",460,", ",\"" + written + "\","), Map.of()))
                .extracting(ImportError::row, ImportError::column, ImportError::code, ImportError::value)
                .containsExactly(tuple(1L, "operating_time", ImportErrorCode.NOT_A_NUMBER, written));
    }

    @Test
    void aDecimalCommaIsTakenWhereItIsDeclaredOnly() {
        String commas = ROW.replace(",3300,", ",\"3300,5\",");

        assertThat(accepted(commas, Map.of("decimal", ",")).idealOutput()).isEqualTo(3300.5);
        assertThat(errors(commas, Map.of()))
                .extracting(ImportError::code)
                .containsExactly(ImportErrorCode.NOT_A_NUMBER);
        assertThat(errors(ROW.replace(",3300,", ",3300.5,"), Map.of("decimal", ",")))
                .extracting(ImportError::code)
                .containsExactly(ImportErrorCode.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "460, -1, operating_time, NEGATIVE",
        "460, 1441, operating_time, OUT_OF_RANGE",
        "460, 1e308, operating_time, OUT_OF_RANGE",
        "460, 1e999, operating_time, OUT_OF_RANGE",
        "460, '', operating_time, MISSING_VALUE",
        "3300, 1e10, ideal_output, OUT_OF_RANGE",
        "3150, 3201, good_units, GOOD_EXCEEDS_TOTAL",
        "HSM-1, HSM-9, machine, UNKNOWN_MACHINE",
        "HSM-1, '', machine, MISSING_VALUE",
        "HSM-1, '=cmd|calc', machine, UNKNOWN_MACHINE",
        "HSM-1, OLD-1, shift_start, OUT_OF_RANGE",
        "2026-01-01T06:00Z, 2026-07-01T06:00Z, shift_start, FUTURE_DATE",
        "2026-01-01T06:00Z, '', shift_start, MISSING_VALUE"
    })
    void whatIsWrongIsTold(String right, String wrong, String column, ImportErrorCode code) {
        assertThat(errors(ROW.replaceFirst(right + "(?=,)", wrong), Map.of()))
                .extracting(ImportError::column, ImportError::code)
                .containsExactly(tuple(column, code));
    }

    @Test
    void everyFaultOfARowIsTold() {
        assertThat(errors("HSM-9,B-1,01/02/2026,x,-1,,3300,5,4", Map.of()))
                .extracting(ImportError::code)
                .containsExactlyInAnyOrder(
                        ImportErrorCode.UNKNOWN_MACHINE,
                        ImportErrorCode.BAD_DATE,
                        ImportErrorCode.NOT_A_NUMBER,
                        ImportErrorCode.NEGATIVE,
                        ImportErrorCode.MISSING_VALUE,
                        ImportErrorCode.GOOD_EXCEEDS_TOTAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HSM-1,B-1", ROW + ",7", "\"HSM-1\"x" + ",B-1,2026-01-01T06:00Z,460,20,3200,3300,3150,3200"})
    void aRowWithOtherColumnsThanTheHeaderIsRejectedAsAWhole(String row) {
        assertThat(errors(row, Map.of()))
                .extracting(ImportError::column, ImportError::code)
                .containsExactly(tuple("", ImportErrorCode.COLUMN_COUNT));
    }

    @Test
    void tenMegabytesInAFieldCostItsRow() {
        assertThat(errors(ROW.replace(",460,", "," + "4".repeat(10_000_000) + ","), Map.of()))
                .extracting(ImportError::column, ImportError::code)
                .containsExactly(tuple("operating_time", ImportErrorCode.OUT_OF_RANGE));
        assertThat(errors(ROW.replace("B-1", "B".repeat(10_000_000)), Map.of()))
                .extracting(ImportError::column, ImportError::code)
                .containsExactly(tuple("batch", ImportErrorCode.OUT_OF_RANGE));
    }

    @Test
    void faultyRowsAreStoredWhereThatIsDeclared() {
        Map<String, String> store = Map.of("faulty", "store");

        assertThat(accepted(ROW.replace(",460,", ",,"), store).operatingTimeS()).isNull();
        assertThat(accepted(ROW.replace(",3150,", ",3250,"), store).goodUnits()).isEqualTo(3250);
        assertThat(errors(ROW.replace(",460,", ",x,"), store))
                .extracting(ImportError::code)
                .containsExactly(ImportErrorCode.NOT_A_NUMBER);
        assertThat(errors(ROW.replace("2026-01-01T06:00Z", ""), store))
                .extracting(ImportError::code)
                .containsExactly(ImportErrorCode.MISSING_VALUE);
    }

    @Test
    void markupInNamesIsTakenAsItIs() {
        RecordEntry entry =
                accepted(ROW.replace("HSM-1", "caster <B>1</b>").replace("B-1", "'; DROP TABLE machine; --"), Map.of());

        assertThat(entry.machine()).isEqualTo("Caster <b>1</b>");
        assertThat(entry.batch()).isEqualTo("'; DROP TABLE machine; --");
    }

    @Test
    void aMachinesNthRowIsItsNthShiftInAFileWithoutTimes() {
        String header = "MachineID,BatchID,OperatingTime,Downtime,ActualOutput,IdealOutput,GoodUnits,TotalUnits,OEE";
        Map<String, String> declared = Map.of(
                "timeUnit",
                "h",
                "firstShift",
                "2026-01-01T06:00",
                "shiftHours",
                "8",
                "machineMap",
                "1:HSM-1,2:Caster <b>1</b>");
        String values = "7.5,0.5,100,100,100,100,0.9375";

        List<StagedRow> rows = rows(
                header,
                "1,B," + values + "\n2,B," + values + "\n1,B,x,0.5,100,100,100,100,1\n9,B," + values + "\n1,B,"
                        + values,
                declared);

        assertThat(rows.stream()
                        .map(row -> row.accepted().map(good -> good.entry().shiftStart())))
                .containsExactly(
                        Optional.of(Instant.parse("2026-01-01T05:00:00Z")),
                        Optional.of(Instant.parse("2026-01-01T05:00:00Z")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Instant.parse("2026-01-01T21:00:00Z")));
        assertThat(rows.get(2).written()).endsWith(",2026-01-01T13:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01T06:00",
                "2026-01-01 06:00",
                "2026-01-01 06:00:00",
                "2026-01-01T06:00:00.000",
                "2026-01-01T05:00Z",
                "2026-01-01T05:00:00Z",
                "2026-01-01T06:00+01:00",
                "2026-01-01 06:00 +0100",
                "2026-01-01T06:00+01"
            })
    void aMomentIsIsoInPlantTimeUnlessItHasAnOffset(String written) {
        assertThat(accepted(ROW.replace("2026-01-01T06:00Z", written), Map.of()).shiftStart())
                .isEqualTo("2026-01-01T05:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "01/02/2026 06:00",
                "1.2.2026 06:00",
                "2026-02-30T06:00",
                "2026-01-01",
                "2026-01-01T24:00",
                "20260101T0600",
                "45292.25",
                "2026-03-29T02:30",
                "2025-10-26T02:30",
                "1900-01-01T00:00",
                "yesterday"
            })
    void whatCouldBeTwoMomentsOrNoneIsABadDate(String written) {
        assertThat(errors(ROW.replace("2026-01-01T06:00Z", written), Map.of()))
                .extracting(ImportError::column, ImportError::code)
                .containsExactly(tuple("shift_start", ImportErrorCode.BAD_DATE));
    }

    @Test
    void anUnknownMachineIsNotBlamedForTheTimeThatIsCountedForIt() {
        List<StagedRow> read = rows(
                HEADER.replace("shift_start,", ""),
                "NEW-9,B-1,460,20,3200,3300,3150,3200",
                Map.of("firstShift", "2026-01-01T06:00Z"));

        assertThat(read.get(0).errors())
                .extracting(ImportError::column, ImportError::code)
                .containsExactly(tuple("machine", ImportErrorCode.UNKNOWN_MACHINE));
    }

    private static RecordEntry accepted(String row, Map<String, String> parameters) {
        StagedRow read = rows(HEADER, row, parameters).get(0);
        assertThat(read.errors()).isEmpty();
        return read.accepted().orElseThrow().entry();
    }

    private static List<ImportError> errors(String row, Map<String, String> parameters) {
        StagedRow read = rows(HEADER, row, parameters).get(0);
        assertThat(read.accepted()).isEmpty();
        return read.errors();
    }

    private static List<StagedRow> rows(String header, String rows, Map<String, String> parameters) {
        ImportSettings settings = ImportSettings.of(new HashMap<>(parameters));
        ColumnPlan plan = ColumnPlan.of(List.of(header.split(",")), settings);
        RowReader reader = new RowReader(
                plan,
                settings,
                new MachineDirectory(MACHINES, settings.machineMap()),
                new RejectedRows(plan, ','),
                new PlantTime(ZoneId.of("Europe/Berlin")),
                NOW);
        CsvReader csv = new CsvReader(new StringReader(rows), ',');
        List<StagedRow> read = new ArrayList<>();
        try {
            for (Optional<CsvRecord> next = csv.next(); next.isPresent(); next = csv.next()) {
                read.add(reader.read(next.get()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static Machine machine(long id, String name, Instant retiredAt) {
        MachineStatus status = retiredAt == null ? MachineStatus.ACTIVE : MachineStatus.RETIRED;
        return new Machine(id, name, "Mill", "Hall 1", status, null, retiredAt, NOW, 1);
    }
}
