package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.scan.Anomaly;
import org.steelfactory.scan.AnomalyDetail;
import org.steelfactory.scan.AnomalyFilter;
import org.steelfactory.scan.AnomalyList;
import org.steelfactory.scan.Feature;
import org.steelfactory.scan.Measure;
import org.steelfactory.scan.OtherVerdict;
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
            AnomalyFilter ofSecond = AnomalyFilter.ALL.ofScan(second.id());

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
                    AnomalyFilter.ALL.ofScan(scan.id()).ofSeverities(Set.of(Severity.HIGH, Severity.MEDIUM)),
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
                long outside = Arrays.stream(Feature.values())
                        .map(Feature::measure)
                        .filter(measure -> measure.of(detail.judged().figures()).stream()
                                .anyMatch(value -> !detail.usual().get(measure).contains(value)))
                        .count();
                assertThat(detail.usual()).containsOnlyKeys(Measure.values());
                assertThat(detail.anomaly()).isEqualTo(anomaly);
                if (!anomaly.dataFault()) {
                    assertThat(anomaly.reasons()).hasSize((int) Math.max(1, outside));
                }
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void narrowsThemDownByShiftAndReason(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            plant.scan(ScanOrder.of("classic"));
            List<Anomaly> all =
                    find(database, AnomalyFilter.ALL, PageRequest.first(500)).items();
            Instant middle = all.get(all.size() / 2).shiftStart();
            Instant end = middle.plus(Duration.ofDays(2));
            String reason = all.get(0).reasons().get(all.get(0).reasons().size() - 1);

            Page<Anomaly> inPeriod = find(
                    database, filter(Optional.of(middle), Optional.of(end), Optional.empty()), PageRequest.first(500));
            Page<Anomaly> forReason = find(
                    database, filter(Optional.empty(), Optional.empty(), Optional.of(reason)), PageRequest.first(500));

            assertThat(inPeriod.items())
                    .isEqualTo(all.stream()
                            .filter(found -> !found.shiftStart().isBefore(middle))
                            .filter(found -> found.shiftStart().isBefore(end))
                            .toList());
            assertThat(inPeriod.total()).isEqualTo(inPeriod.items().size());
            assertThat(forReason.items())
                    .isEqualTo(all.stream()
                            .filter(found -> found.reasons().contains(reason))
                            .toList());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsDataFaultsFromWhatWasScoredAndListsThemBehindIt(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            plant.change("UPDATE performance_record SET good_units = total_units + 3 ORDER BY id LIMIT 4");
            plant.scan(ScanOrder.of("classic"));

            List<Anomaly> faults =
                    find(database, ofFaults(true), PageRequest.first(500)).items();
            List<Anomaly> scored =
                    find(database, ofFaults(false), PageRequest.first(500)).items();
            List<Anomaly> byScore = find(database, AnomalyFilter.ALL, new PageRequest(0, 500, "decisionScore"))
                    .items();

            assertThat(faults).hasSizeGreaterThanOrEqualTo(4).allMatch(Anomaly::dataFault);
            assertThat(scored).isNotEmpty().noneMatch(Anomaly::dataFault);
            assertThat(byScore.subList(0, scored.size()))
                    .isSortedAccordingTo(Comparator.comparing(Anomaly::decisionScore));
            assertThat(byScore.subList(scored.size(), byScore.size())).containsExactlyInAnyOrderElementsOf(faults);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void listsTheWorstOfASeverityFirst(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            plant.scan(ScanOrder.of("classic"));

            List<Anomaly> worst = find(database, AnomalyFilter.ALL, new PageRequest(0, 500, "-severity"))
                    .items();

            assertThat(worst)
                    .isSortedAccordingTo(Comparator.comparing(Anomaly::severity)
                            .reversed()
                            .thenComparing(Anomaly::decisionScore, Comparator.nullsLast(Comparator.naturalOrder())));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void countsThemBySeverity(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            plant.scan(ScanOrder.of("classic"));
            List<Anomaly> all =
                    find(database, AnomalyFilter.ALL, PageRequest.first(500)).items();
            Instant middle = all.get(all.size() / 2).shiftStart();

            assertThat(counts(database, AnomalyFilter.ALL)).isEqualTo(counted(all));
            assertThat(counts(database, filter(Optional.of(middle), Optional.empty(), Optional.empty())))
                    .isEqualTo(counted(all.stream()
                            .filter(found -> !found.shiftStart().isBefore(middle))
                            .toList()));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void knowsWhatOtherScansMadeOfTheSameRecord(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            Scan first = plant.scan(ScanOrder.of("classic"));
            Scan second = plant.scan(ScanOrder.of("classic"));
            Anomaly found = find(database, AnomalyFilter.ALL.ofScan(second.id()), PageRequest.first(1))
                    .items()
                    .get(0);

            List<OtherVerdict> elsewhere = database.inTransaction(
                            connection -> anomalies.find(connection, found.id()).orElseThrow())
                    .elsewhere();

            assertThat(elsewhere).singleElement().satisfies(other -> {
                assertThat(other.scanId()).isEqualTo(first.id());
                assertThat(other.decisionScore()).isEqualTo(found.decisionScore());
                assertThat(other.severity()).isEqualTo(found.severity());
                assertThat(other.anomalyId()).isNotNull().isNotEqualTo(found.id());
            });
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
        return AnomalyFilter.ALL.ofMachine(machine);
    }

    private static AnomalyFilter filter(Optional<Instant> from, Optional<Instant> to, Optional<String> reason) {
        return new AnomalyFilter(Optional.empty(), Optional.empty(), Set.of(), from, to, reason, Optional.empty());
    }

    private static AnomalyFilter ofFaults(boolean dataFault) {
        return new AnomalyFilter(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(dataFault));
    }

    private Map<Severity, Long> counts(SqlDatabase database, AnomalyFilter filter) throws SQLException {
        return database.inTransaction(connection -> anomalies.counts(connection, filter));
    }

    private static Map<Severity, Long> counted(List<Anomaly> anomalies) {
        return anomalies.stream().collect(Collectors.groupingBy(Anomaly::severity, Collectors.counting()));
    }
}
