package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.rules.severity.ScoredRecord;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.rules.severity.SeverityRules;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.scan.ScanStatus;

/** What the steps of a scan must do on every SQL database that the product runs on. */
class ScanContract {

    private static final ScanOrder CLASSIC = ScanOrder.of("classic");
    private static final int A_YEAR = 13 * 3 * 365;
    private static final int SOME = 2_000;

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void scoresEveryRecordOnceAndListsTheFaultyWithoutScore(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, A_YEAR)) {
            Scan scan = plant.scan(CLASSIC);

            assertThat(scan.status()).isEqualTo(ScanStatus.COMPLETED);
            assertThat(scan.progress()).isEqualTo(1);
            assertThat(scan.records()).isEqualTo(A_YEAR);
            assertThat(scan.dataFaults()).isBetween(50L, 500L);
            assertThat(plant.count("performance_record p LEFT JOIN scored_record s ON s.performance_record_id = p.id"
                            + " AND s.scan_id = " + scan.id() + " WHERE s.scan_id IS NULL"))
                    .isZero();
            assertThat(plant.count("scored_record")).isEqualTo(A_YEAR);
            assertThat(plant.count("scored_record WHERE anomaly_score > 0 AND anomaly_score <= 1"
                            + " AND ABS(decision_score - (0.5 - anomaly_score)) < 1e-12"))
                    .isEqualTo(A_YEAR - scan.dataFaults());
            assertThat(plant.count("scored_record s JOIN scan_record t USING (scan_id, performance_record_id)"
                            + " WHERE (t.data_faults IS NULL) = (s.anomaly_score IS NULL)"))
                    .isZero();
            assertThat(plant.count("scan_record WHERE data_faults LIKE '%MISSING_VALUE%'"))
                    .isEqualTo(plant.count(
                            "performance_record WHERE operating_time_s IS NULL OR down_time_s IS NULL OR actual_output IS NULL"
                                    + " OR ideal_output IS NULL OR good_units IS NULL OR total_units IS NULL"));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void givesEachRecordTheSeverityOfThePolicy(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            plant.scan(CLASSIC);

            SeverityRules rules = new SeverityRules();
            for (Object[] row : plant.query("SELECT decision_score, severity FROM scored_record")) {
                Severity expected = row[0] == null
                        ? ScannedPlant.POLICY.dataFault()
                        : rules.judge(ScannedPlant.POLICY.thresholds(), new ScoredRecord(1, (Double) row[0]))
                                .severity();
                assertThat(row[1]).isEqualTo(expected.name());
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void findsTheShiftThatHardlyRan(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            // S-44: OperatingTime 10, Downtime 470, among ordinary shifts, with what is made in ten minutes.
            Object planted = plant.query("SELECT MIN(id) FROM performance_record WHERE operating_time_s > 28000"
                            + " AND ABS(actual_output - total_units) < 1")
                    .get(0)[0];
            plant.change("UPDATE performance_record SET actual_output = actual_output * 600 / operating_time_s,"
                    + " ideal_output = ideal_output * 600 / operating_time_s,"
                    + " good_units = good_units * 600 / operating_time_s,"
                    + " total_units = total_units * 600 / operating_time_s, operating_time_s = 600,"
                    + " down_time_s = planned_time_s - 600 WHERE id = " + planted);

            plant.scan(CLASSIC);

            Object[] found = plant.query("SELECT decision_score, reasons, is_anomaly, data_faults"
                            + " FROM anomaly_detection WHERE performance_record_id = " + planted)
                    .get(0);
            assertThat((Double) found[0]).isNegative();
            assertThat((String) found[1]).contains("DOWN_TIME_HIGH").contains("OPERATING_TIME_LOW");
            assertThat(found[2]).isEqualTo(true);
            assertThat(found[3]).isNull();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsLedgerAndDocumentStoreOfEachAnomalyOnce(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, A_YEAR)) {
            Scan scan = plant.scan(CLASSIC);

            long anomalies = plant.count("scored_record WHERE decision_score < 0 OR decision_score IS NULL");
            assertThat(anomalies).isGreaterThan(scan.dataFaults()).isLessThan(A_YEAR / 2);
            assertThat(scan.anomalies()).isEqualTo(anomalies);
            assertThat(plant.count("anomaly_detection")).isEqualTo(anomalies);
            assertThat(plant.count("ledger_entry WHERE entry_type = 'ANOMALY_DETECTED'"))
                    .isEqualTo(anomalies);
            assertThat(plant.count("outbox WHERE collection = 'anomaly_logs'")).isEqualTo(anomalies);
            assertThat(plant.count("anomaly_detection a JOIN ledger_entry l ON l.entry_type = 'ANOMALY_DETECTED'"
                            + " AND json_value(l.data, '$.anomalyId') = a.id"
                            + " AND json_value(l.data, '$.performanceRecordId') = a.performance_record_id"))
                    .isEqualTo(anomalies);
            assertThat(plant.count("outbox WHERE collection = 'scan_sessions'"
                            + " AND json_value(document, '$.anomalies_detected') = " + anomalies
                            + " AND json_value(document, '$.total_records_scanned') = " + A_YEAR
                            + " AND json_value(document, '$.scan_duration_seconds') = 2"))
                    .isOne();
            assertThat(plant.count("ledger_entry WHERE entry_type = 'SCAN_COMPLETED'"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void changesNothingWhenAStepIsRepeated(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            long scan = plant.begin(CLASSIC);
            for (int i = 0; i < 2; i++) {
                plant.takeRecords(scan);
            }
            for (int i = 0; i < 2; i++) {
                assertThat(plant.checkData(scan)).isTrue();
            }
            for (int i = 0; i < 2; i++) {
                plant.trainModel(scan);
            }
            plant.partition(scan, 1);
            plant.partition(scan, 1);
            List<Object[]> scores = plant.query("SELECT * FROM scored_record ORDER BY performance_record_id");

            plant.everyStep(scan);
            long entries = plant.count("ledger_entry");
            Scan completed = plant.get(scan);
            plant.everyStep(scan);

            assertThat(plant.get(scan)).isEqualTo(completed);
            assertThat(plant.query("SELECT * FROM scored_record ORDER BY performance_record_id"))
                    .usingRecursiveComparison()
                    .isEqualTo(scores);
            assertThat(plant.count("ledger_entry"))
                    .isEqualTo(entries)
                    .isEqualTo(completed.anomalies() + completed.alerts() + 1);
            assertThat(plant.count("outbox")).isEqualTo(completed.anomalies() + 1);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void judgesRecordsAsTheyWereWhenItTookThem(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            List<Object[]> undisturbed = scores(plant, plant.scan(CLASSIC));
            long scan = plant.begin(CLASSIC);
            plant.takeRecords(scan);
            plant.checkData(scan);

            plant.change("UPDATE performance_record SET operating_time_s = 1, version = version + 1");
            plant.change("DELETE FROM performance_record ORDER BY id DESC LIMIT 100");
            plant.everyStep(scan);

            assertThat(scores(plant, plant.get(scan)))
                    .usingRecursiveComparison()
                    .isEqualTo(undisturbed);
            assertThat(plant.count("anomaly_detection WHERE record_version <> 0"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void comesToTheSameForTheSameSeedAlone(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            Scan first = plant.scan(CLASSIC);
            Scan again = plant.scan(CLASSIC);
            Scan other = plant.scan(new ScanOrder("classic", OptionalDouble.empty(), 7));

            assertThat(scores(plant, again)).usingRecursiveComparison().isEqualTo(scores(plant, first));
            assertThat(plant.count("scored_record a JOIN scored_record b USING (performance_record_id)"
                            + " WHERE a.scan_id = " + first.id() + " AND b.scan_id = " + other.id()
                            + " AND a.anomaly_score <> b.anomaly_score"))
                    .isGreaterThan(SOME / 2);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void flagsTheShareThatWasOrdered(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, SOME)) {
            Scan scan = plant.scan(new ScanOrder("classic", OptionalDouble.of(.05), 42));

            assertThat(plant.count("scored_record WHERE decision_score < 0"))
                    .isBetween(Math.round(.045 * scan.records()), Math.round(.05 * scan.records()));
        }
    }

    private static List<Object[]> scores(ScannedPlant plant, Scan scan) throws SQLException {
        return plant.query("SELECT performance_record_id, anomaly_score, decision_score, severity FROM scored_record"
                + " WHERE scan_id = " + scan.id() + " ORDER BY performance_record_id");
    }
}
