package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.scan.ScanStatus;
import org.steelfactory.scan.ScanStep;

/** How scans end that don't come to their end, and that one runs at a time, on every SQL database. */
class UnfinishedScanContract {

    private static final ScanOrder CLASSIC = ScanOrder.of("classic");
    private static final int SOME = 200;

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void saysWhenTooFewRecordsCanBeScored(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, 6)) {
            plant.change("UPDATE performance_record SET good_units = NULL ORDER BY id LIMIT 2");
            long scan = plant.begin(CLASSIC);
            plant.takeRecords(scan);

            assertThat(plant.checkData(scan)).isFalse();

            plant.failForLackOfRecords(scan);
            assertThat(plant.get(scan).status()).isEqualTo(ScanStatus.FAILED);
            assertThat(plant.get(scan).error()).isEqualTo("4 of 6 records have no data faults; a scan needs 5.");
            assertThat(plant.count("ledger_entry WHERE entry_type = 'SCAN_FAILED'"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void doesNothingMoreOnceItIsCancelled(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            long scan = plant.begin(CLASSIC);
            plant.takeRecords(scan);
            plant.cancel(scan);

            plant.checkData(scan);
            plant.partition(scan, 1);
            assertThat(plant.storeAnomalies(scan)).isFalse();
            assertThat(plant.finish(scan)).isFalse();

            assertThat(plant.count("scan_record")).isZero();
            assertThat(plant.get(scan).status()).isEqualTo(ScanStatus.CANCELLED);
            assertThat(plant.get(scan).step()).isEqualTo(ScanStep.CHECK_DATA);
            assertThat(Duration.between(
                            plant.get(scan).startedAt(), plant.get(scan).finishedAt()))
                    .isEqualTo(Duration.ofSeconds(2));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void letsOneScanRunAtATime(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, 10)) {
            plant.begin(CLASSIC);

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> plant.begin(CLASSIC))
                    .matches(e -> e.getErrorCode() == 1062, "duplicate");
        }
    }
}
