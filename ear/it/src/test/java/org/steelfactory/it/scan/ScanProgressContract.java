package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.scan.LowRecord;
import org.steelfactory.scan.PartitionState;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanFindings;
import org.steelfactory.scan.ScanJob;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.scan.ScanProgress;
import org.steelfactory.scan.ScanStep;
import org.steelfactory.scan.StepTime;

/** How far a scan is, and what it has found, as it is read from every SQL database. */
class ScanProgressContract {

    private static final ScanOrder CLASSIC = ScanOrder.of("classic");

    /** Two partitions. */
    private static final int SOME = 6_000;

    private static final int FIRST = 5_000;

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void recordsWhenEachStepBeganAndEnded(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            Scan scan = plant.scan(CLASSIC);

            List<StepTime> times = plant.progress(scan.id()).times();

            assertThat(times).extracting(StepTime::step).containsExactly(ScanStep.values());
            assertThat(times).allMatch(time -> time.took().isPresent());
            // The clock of the steps stands two seconds after the scan was started.
            assertThat(times.get(0).took()).hasValue(Duration.ofSeconds(2));
            assertThat(times.get(times.size() - 1).finishedAt()).isEqualTo(scan.finishedAt());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsHowFarItIsAtAnyStep(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            long scan = plant.begin(CLASSIC);
            assertThat(plant.progress(scan).time(ScanStep.TAKE_RECORDS))
                    .hasValue(new StepTime(ScanStep.TAKE_RECORDS, ScannedPlant.NOW, null));

            plant.takeRecords(scan);
            assertThat(plant.progress(scan).records()).isEqualTo(SOME);
            assertThat(plant.progress(scan).lowest()).isEmpty();

            plant.checkData(scan);
            plant.trainModel(scan);
            plant.partition(scan, 1);
            ScanProgress progress = plant.progress(scan, new ScanJob(OptionalInt.of(2), null, 3, null, "no room"));

            assertThat(progress.partitions())
                    .extracting(partition -> partition.state())
                    .containsExactly(PartitionState.DONE, PartitionState.FAILED);
            assertThat(progress.partitions())
                    .extracting(partition -> partition.node())
                    .containsExactly("steel1", null);
            assertThat(progress.recordsScored()).isEqualTo(FIRST);
            assertThat(progress.incidents()).hasSize(1);
            assertThat(progress.anomalies())
                    .isEqualTo(plant.count("scored_record WHERE decision_score < 0 OR decision_score IS NULL"));
            assertThat(progress.time(ScanStep.SCORE_RECORDS).flatMap(StepTime::took))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void namesTheRecordsWithTheLowestScoresOfAllPartitions(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            Scan scan = plant.scan(CLASSIC);

            List<LowRecord> lowest = plant.progress(scan.id()).lowest();

            List<Object[]> expected = plant.query(
                    "SELECT performance_record_id, decision_score, id, reasons FROM anomaly_detection"
                            + " WHERE decision_score IS NOT NULL ORDER BY decision_score, performance_record_id LIMIT 5");
            assertThat(lowest).hasSameSizeAs(expected);
            for (int i = 0; i < lowest.size(); i++) {
                LowRecord low = lowest.get(i);
                assertThat(new Object[] {
                            low.performanceRecordId(),
                            low.decisionScore(),
                            low.anomalyId(),
                            String.join(",", low.reasons())
                        })
                        .isEqualTo(expected.get(i));
                assertThat(low.severity()).isNotNull();
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void countsWhatItFound(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            Scan scan = plant.scan(CLASSIC);

            ScanFindings findings = plant.findings(scan.id());

            assertThat(findings.severities().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(scan.anomalies());
            findings.dataFaults()
                    .forEach((fault, records) -> assertThat(records).isPositive());
            assertThat(findings.dataFaults().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isGreaterThanOrEqualTo(scan.dataFaults());
            assertThat(findings.modelSha256()).isPresent();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void estimatesTheTimeThatIsLeftFromAnEarlierScan(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            long first = plant.begin(CLASSIC);
            assertThat(plant.progress(first).timeLeft()).isEmpty();
            plant.everyStep(first);

            long second = plant.begin(CLASSIC);
            plant.takeRecords(second);

            assertThat(plant.progress(second).timeLeft()).isPresent();
            assertThat(plant.progress(second, new ScanJob(OptionalInt.empty(), null, 1, ScannedPlant.NOW, "locked"))
                            .timeLeft())
                    .isEqualTo(Optional.empty());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void leavesTheStepOfACancelledScanUnfinished(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            long scan = plant.begin(CLASSIC);
            plant.takeRecords(scan);
            plant.cancel(scan);

            ScanProgress progress = plant.progress(scan);

            assertThat(progress.time(ScanStep.CHECK_DATA).orElseThrow().finishedAt())
                    .isNull();
            assertThat(progress.partitions()).allMatch(partition -> partition.state() == PartitionState.LEFT);
            assertThat(plant.findings(scan).severities()).isEmpty();
            assertThat(plant.findings(scan).modelSha256()).isEmpty();
        }
    }
}
