package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.Anomaly;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.scan.AnomalyFilter;
import org.steelfactory.scan.AnomalyList;
import org.steelfactory.scan.RecordScore;
import org.steelfactory.scan.RecordScoreList;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/** How what scans have found is listed, on every SQL database that the product runs on. */
class AnomalyListContract {

    private static final int RECORDS = 2_000;

    private final AnomalyList anomalies = new AnomalyList();
    private final RecordScoreList scores = new RecordScoreList();

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void listsTheAnomaliesOfAScanNewestFirst(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            plant.scan(ScanOrder.of("classic"));
            Scan second = plant.scan(ScanOrder.of("classic"));
            AnomalyFilter ofSecond = new AnomalyFilter(Optional.of(second.id()), Optional.empty(), Set.of());

            Page<Anomaly> all = find(database, AnomalyFilter.ALL, PageRequest.of(0, 500));
            Page<Anomaly> page = find(database, ofSecond, PageRequest.of(1, 10));

            assertThat(all.total()).isEqualTo(2 * second.anomalies());
            assertThat(all.items())
                    .isSortedAccordingTo(Comparator.comparingLong(Anomaly::id).reversed());
            assertThat(page.total()).isEqualTo(second.anomalies());
            assertThat(page.items())
                    .hasSize(10)
                    .isEqualTo(all.items().subList(10, 20))
                    .allMatch(anomaly -> anomaly.scanId() == second.id());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void narrowsThemDownByMachineAndSeverity(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            Scan scan = plant.scan(ScanOrder.of("classic"));
            Anomaly any = find(database, AnomalyFilter.ALL, PageRequest.first(1))
                    .items()
                    .get(0);

            Page<Anomaly> ofMachine = find(database, filter(any.machine()), PageRequest.first(500));
            Page<Anomaly> ofId = find(database, filter(Long.toString(any.machineId())), PageRequest.first(500));
            Page<Anomaly> severe = find(
                    database,
                    new AnomalyFilter(Optional.of(scan.id()), Optional.empty(), Set.of(Severity.HIGH, Severity.MEDIUM)),
                    new PageRequest(0, 500, "-severity"));

            assertThat(ofMachine.items()).contains(any).allMatch(found -> found.machineId() == any.machineId());
            assertThat(ofId).isEqualTo(ofMachine);
            assertThat(severe.total())
                    .isEqualTo(plant.count("scored_record WHERE severity IN ('HIGH', 'MEDIUM')"
                            + " AND (decision_score < 0 OR decision_score IS NULL)"));
            assertThat(severe.items())
                    .isSortedAccordingTo(Comparator.comparing(Anomaly::severity).reversed());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void takesANumberForAnIdOnlyWhereNoMachineIsNamedSo(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            plant.scan(ScanOrder.of("classic"));
            long id = find(database, AnomalyFilter.ALL, PageRequest.first(1))
                    .items()
                    .get(0)
                    .machineId();
            database.asOwner("UPDATE machine SET name = '%1$d' WHERE id <> %1$d LIMIT 1".formatted(id));

            Page<Anomaly> named = find(database, filter(Long.toString(id)), PageRequest.first(500));

            assertThat(named.items()).allMatch(found -> found.machineId() != id);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void showsTheValuesBesideWhatIsUsual(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            plant.scan(ScanOrder.of("classic"));
            Page<Anomaly> worst = find(database, AnomalyFilter.ALL, new PageRequest(0, 500, "decisionScore"));

            for (Anomaly anomaly : worst.items()) {
                AnomalyDetail detail = database.inTransaction(
                        connection -> anomalies.find(connection, anomaly.id()).orElseThrow());
                long outside = detail.features().stream()
                        .filter(feature -> feature.value() != null
                                && !feature.usual().orElseThrow().contains(feature.value()))
                        .count();
                assertThat(detail.anomaly()).isEqualTo(anomaly);
                if (!anomaly.dataFault()) {
                    assertThat(anomaly.reasons()).hasSize((int) Math.max(1, outside));
                }
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void givesEveryRecordsScore(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            Scan scan = plant.scan(ScanOrder.of("classic"));

            Page<RecordScore> found = database.inTransaction(
                    connection -> scores.find(connection, scan.id(), new PageRequest(0, 500, "-anomalyScore")));

            assertThat(found.total()).isEqualTo(RECORDS);
            assertThat(found.items())
                    .isSortedAccordingTo(
                            Comparator.comparing(RecordScore::anomalyScore).reversed());
        }
    }

    private Page<Anomaly> find(SqlDatabase database, AnomalyFilter filter, PageRequest request) throws SQLException {
        return database.inTransaction(connection -> anomalies.find(connection, filter, request));
    }

    private static AnomalyFilter filter(String machine) {
        return new AnomalyFilter(Optional.empty(), Optional.of(machine), Set.of());
    }
}
