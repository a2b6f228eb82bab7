package org.steelfactory.it.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.production.imports.ImportCounts;
import org.steelfactory.production.imports.ImportError;
import org.steelfactory.production.imports.ImportErrorCode;
import org.steelfactory.production.imports.ImportState;
import org.steelfactory.production.imports.ImportStoppedException;
import org.steelfactory.production.imports.RecordImport;

/** What an import does to every SQL database that the product runs on. */
class ImportContract {

    static final String HEADER = "machine,batch,shift_start,operating_time,downtime,actual_output,ideal_output,"
            + "good_units,total_units\n";
    static final String GOOD = HEADER
            + "HSM-1,B-1,2026-01-01T06:00,460,20,3200,3296.67,3150,3200\n"
            + "HSM-1,B-1,2026-01-01T14:00,470,10,3100,3368.33,3050,3100\n"
            + "CAST-1,B-2,2026-01-01T06:00,455,25,1600,1668.33,1580,1600\n";

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void addsRecordsBatchesAndFigures(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);

        RecordImport done = desk.commit(GOOD, Map.of());

        assertThat(done.state()).isEqualTo(ImportState.COMMITTED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(3, 3, 0, 0, 0));
        assertThat(desk.count("performance_record WHERE import_id = " + done.id() + " AND oee > 0.8"))
                .isEqualTo(3);
        assertThat(desk.count("production_batch")).isEqualTo(2);
        assertThat(desk.count("machine_day WHERE records > 0")).isEqualTo(2);
        assertThat(desk.count("ledger_entry WHERE entry_type = 'IMPORT_COMMITTED'"))
                .isEqualTo(1);
        assertThat(desk.count("record_import_row")).isZero();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void aDryRunAddsNothing(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);

        RecordImport done = desk.dryRun(GOOD, Map.of());

        assertThat(done.state()).isEqualTo(ImportState.CHECKED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(3, 3, 0, 0, 0));
        assertThat(desk.count("performance_record")).isZero();
        assertThat(desk.count("ledger_entry")).isZero();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void theSameFileTwiceAddsNothingTheSecondTime(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);
        RecordImport first = desk.commit(GOOD, Map.of());

        RecordImport second = desk.commit(GOOD, Map.of());

        assertThat(second.counts()).isEqualTo(new ImportCounts(3, 0, 0, 3, 0));
        assertThat(second.sameAs()).hasValue(first.id());
        assertThat(desk.count("performance_record")).isEqualTo(3);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void oneChangedRowIsToldWithWhatIsRecorded(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);
        desk.commit(GOOD, Map.of());

        RecordImport second = desk.commit(GOOD.replace(",470,10,", ",465,15,"), Map.of());

        assertThat(second.counts()).isEqualTo(new ImportCounts(3, 0, 1, 2, 1));
        assertThat(desk.errors(second))
                .extracting(ImportError::row, ImportError::column, ImportError::code)
                .containsExactly(tuple(2L, "operating_time, downtime", ImportErrorCode.DIFFERS_FROM_RECORDED));
        assertThat(desk.errors(second).get(0).message()).contains("operating_time is 470.0 min, here 465.0 min");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void rejectedRowsComeBackMendedAndAreTaken(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);
        RecordImport first = desk.commit(
                GOOD.replace("CAST-1", "CASTER-1") + "HSM-1,\"B \"\"7\"\"\",2026-01-02T06:00,=460+1,20,1,2,3,\n",
                Map.of());
        assertThat(first.counts()).isEqualTo(new ImportCounts(4, 2, 2, 0, 3));

        String mended =
                desk.rejected(first).replace("CASTER-1", "CAST-1").replace("'=460+1,20,1,2,3,,", "461,20,1,2,3,4,");
        RecordImport second = desk.commit(mended, Map.of());

        assertThat(second.counts()).isEqualTo(new ImportCounts(2, 2, 0, 0, 0));
        assertThat(second.ignoredColumns()).containsExactly("reason");
        assertThat(desk.count("production_batch WHERE code = 'B \"7\"'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void aShiftThatIsRecordedWhileTheImportRunsIsLookedAtAgain(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);
        ImportDesk other = new ImportDesk(database);
        String one = GOOD.substring(0, GOOD.indexOf("HSM-1,B-1,2026-01-01T14:00"));
        desk.beforePublishing(id -> other.commit(one, Map.of()));

        RecordImport done = desk.commit(GOOD, Map.of());

        assertThat(done.state()).isEqualTo(ImportState.COMMITTED);
        assertThat(done.counts()).isEqualTo(new ImportCounts(3, 2, 0, 1, 0));
        assertThat(desk.count("performance_record")).isEqualTo(3);
        assertThat(desk.count("machine_day WHERE records > 0")).isEqualTo(2);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void whatIsCancelledBeforeItsEndAddsNothing(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);
        desk.beforePublishing(id -> assertThat(desk.store().cancel(id)).isTrue());

        assertThatExceptionOfType(ImportStoppedException.class).isThrownBy(() -> desk.commit(GOOD, Map.of()));

        assertThat(desk.count("performance_record")).isZero();
        assertThat(desk.count("record_import_row")).isZero();
        assertThat(desk.count("ledger_entry")).isZero();
        assertThat(desk.count("record_import WHERE state = 'CANCELLED'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void anImportWhoseNodeDiedIsEndedWhenTheNodeStartsAnew(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);
        RecordImport dead = desk.leftRunning("steel1");
        RecordImport alive = desk.leftRunning("steel2");

        desk.endAbandoned("steel1");

        assertThat(desk.store().get(dead.id()).state()).isEqualTo(ImportState.FAILED);
        assertThat(desk.store().get(dead.id()).failureCode()).hasValue("INTERRUPTED");
        assertThat(desk.store().get(alive.id()).state()).isEqualTo(ImportState.RUNNING);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void anImportThatCameToItsEndIsNotGivenUp(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);
        RecordImport done = desk.commit(GOOD.replace("CAST-1", "CASTER-1"), Map.of());
        String rejected = desk.rejected(done);

        assertThat(desk.giveUp(done)).isFalse();

        assertThat(desk.store().get(done.id())).isEqualTo(done);
        assertThat(desk.rejected(done)).isEqualTo(rejected).contains("CASTER-1");
        assertThat(desk.errors(done)).hasSize(1);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void moreRejectedRowsThanAreReadAtOnceComeBackInTheirOrder(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);
        List<String> rows = IntStream.rangeClosed(1, 1_203)
                .mapToObj("NOWHERE,B-%d,2026-01-01T06:00,x,20,3200,3296.67,3150,3200"::formatted)
                .toList();

        RecordImport done = desk.dryRun(HEADER + String.join("\n", rows), Map.of());

        assertThat(desk.rejected(done).lines().skip(1))
                .hasSize(rows.size())
                .zipSatisfy(rows, (found, row) -> assertThat(found).startsWith(row + ","));
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void theOriginalsFileIsTakenAsItIs(SqlDatabase database) throws SQLException {
        ImportDesk.clear(database);
        ImportDesk desk = new ImportDesk(database);
        String original = "MachineID,BatchID,OperatingTime,Downtime,ActualOutput,IdealOutput,GoodUnits,TotalUnits,OEE,"
                + "TrueAnomaly\n1,101,7.5,0.5,90,100,81,90,0.759375,0\n2,102,6,2,80,100,80,80,0.7,1\n"
                + "1,103,8,0,100,100,100,100,1.0,0\n";

        RecordImport done = desk.commit(
                original,
                Map.of(
                        "timeUnit", "h",
                        "machineMap", "1:HSM-1,2:CAST-1",
                        "firstShift", "2026-01-01T06:00",
                        "shiftHours", "8"));

        assertThat(done.counts()).isEqualTo(new ImportCounts(3, 3, 0, 0, 0));
        assertThat(done.ignoredColumns()).containsExactly("TrueAnomaly");
        assertThat(done.differences()).isEqualTo(1);
        assertThat(done.firstDifferences().get(0).calculated()).isCloseTo(0.6, within(1e-9));
        assertThat(desk.count("performance_record WHERE shift_start_utc = '2026-01-01 13:00:00' AND machine_id = 1"))
                .isEqualTo(1);
        assertThat(desk.count("import_header")).isEqualTo(1);
    }
}
