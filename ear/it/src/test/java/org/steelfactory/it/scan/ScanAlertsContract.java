package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.alert.Alert;
import org.steelfactory.alert.AlertFilter;
import org.steelfactory.alert.AlertPrecision;
import org.steelfactory.alert.AlertState;
import org.steelfactory.alert.AlertTable;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.rules.handling.AlertTimes;
import org.steelfactory.rules.handling.EscalationPolicy;
import org.steelfactory.scan.Scan;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.UtcDateTime;

/** Which alerts a scan raises, on every SQL database that the product runs on. */
class ScanAlertsContract {

    private static final ScanOrder CLASSIC = ScanOrder.of("classic");
    private static final int RECORDS = 2_000;
    private static final Duration REPEAT_AFTER = ScannedPlant.POLICY.alerts().repeatAfter();

    private final AlertTable alerts = new AlertTable();

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void raisesOneForEachMachineAndCauseThatIsSevereEnough(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            Scan scan = plant.scan(CLASSIC);

            long cases =
                    plant.count("(SELECT DISTINCT machine_id, SUBSTRING_INDEX(reasons, ',', 1) FROM anomaly_detection"
                            + " WHERE severity IN ('HIGH', 'CRITICAL')) severe");
            assertThat(cases).isPositive();
            assertThat(scan.alerts()).isEqualTo(cases);
            assertThat(plant.count("alert WHERE state = 'ACTIVE' AND scan_id = " + scan.id()))
                    .isEqualTo(cases);
            assertThat(plant.count("alert_anomaly"))
                    .isEqualTo(plant.count("anomaly_detection WHERE severity IN ('HIGH', 'CRITICAL')"));
            assertThat(plant.count("alert l JOIN alert_anomaly k ON k.alert_id = l.id JOIN anomaly_detection a"
                            + " ON a.id = k.anomaly_detection_id WHERE a.machine_id <> l.machine_id"
                            + " OR a.severity <> k.severity OR SUBSTRING_INDEX(a.reasons, ',', 1) <> l.cause"))
                    .isZero();
            assertThat(plant.count("alert l JOIN anomaly_detection a ON a.id = l.anomaly_detection_id"
                            + " WHERE a.severity <> l.severity"))
                    .isZero();
            assertThat(plant.count("ledger_entry WHERE entry_type = 'ALERT_RAISED'"))
                    .isEqualTo(cases);
            assertThat(plant.count("alert_event WHERE kind = 'RAISED'")).isEqualTo(cases);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsNobodyTwiceOfTheSameRecord(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            Scan first = plant.scan(CLASSIC);
            Scan again = plant.scan(CLASSIC);
            close(plant);
            long later = stored(plant);
            plant.raiseAlerts(later, ScannedPlant.NOW.plus(REPEAT_AFTER).plusSeconds(60));

            assertThat(again.anomalies()).isEqualTo(first.anomalies());
            assertThat(again.alerts()).isZero();
            assertThat(plant.get(later).alerts()).isZero();
            assertThat(plant.count("alert")).isEqualTo(first.alerts());
            assertThat(plant.count("alert_event WHERE kind <> 'RAISED'")).isZero();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void addsWhatIsNewToTheOpenAlertOfTheSameCause(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            plant.scan(CLASSIC);
            Alert before = any(database);
            correctRecords(plant, before);

            Scan second = plant.scan(CLASSIC);

            Alert after = get(database, before.id());
            assertThat(second.alerts()).isZero();
            assertThat(after.state()).isEqualTo(before.state());
            assertThat(after.shifts()).isEqualTo(before.shifts());
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(plant.count("alert_event WHERE kind = 'JOINED' AND alert_id = " + before.id() + " AND shifts = "
                            + before.shifts() + " AND scan_id = " + second.id()))
                    .isOne();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void wakesAnAcknowledgedAlertThatWorsens(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            plant.scan(CLASSIC);
            Alert before = any(database);
            plant.change("UPDATE alert SET severity = 'LOW', state = 'ACKNOWLEDGED' WHERE id = " + before.id());
            plant.change("UPDATE alert_anomaly SET severity = 'LOW' WHERE alert_id = " + before.id());

            plant.scan(CLASSIC);

            Alert after = get(database, before.id());
            assertThat(after.severity()).isEqualTo(before.severity());
            assertThat(after.state().name()).isEqualTo("ACTIVE");
            assertThat(after.anomalyId()).isGreaterThan(before.anomalyId());
            assertThat(plant.count("ledger_entry WHERE entry_type = 'ALERT_WORSENED' AND subject = 'alert-"
                            + before.id() + "'"))
                    .isOne();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void raisesAClosedOneAgainOnlyAfterAWhile(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            Scan first = plant.scan(CLASSIC);
            close(plant);
            plant.change("UPDATE alert_anomaly SET record_version = 99");
            long soon = stored(plant);
            plant.raiseAlerts(soon, ScannedPlant.NOW.plus(REPEAT_AFTER));
            plant.finish(soon);
            long later = stored(plant);
            plant.raiseAlerts(later, ScannedPlant.NOW.plus(REPEAT_AFTER).plusNanos(1_000));

            assertThat(plant.get(soon).alerts()).isZero();
            assertThat(plant.get(later).alerts()).isEqualTo(first.alerts());
            assertThat(plant.count("alert")).isEqualTo(2 * first.alerts());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void raisesWhatIsWorseThanAClosedOneHoweverRecentThatIs(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            Scan first = plant.scan(CLASSIC);
            close(plant);
            plant.change("UPDATE alert SET severity = 'LOW'");
            plant.change("UPDATE alert_anomaly SET severity = 'LOW'");

            Scan second = plant.scan(CLASSIC);

            assertThat(second.alerts()).isEqualTo(first.alerts());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void mutesAndCountsWhatWasDismissedUntilTheMuteEnds(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            Scan first = plant.scan(CLASSIC);
            Alert before = any(database);
            Instant until = ScannedPlant.NOW.plus(Duration.ofDays(30));
            plant.change("UPDATE alert SET state = 'DISMISSED', open_cause = NULL, dismissal_kind = 'FALSE_ALARM',"
                    + " dismissal_reason = 'none', muted_until_utc = '" + UtcDateTime.of(until) + "'");
            correctAllRecords(plant);
            long muted = stored(plant);
            plant.raiseAlerts(muted, until.minusNanos(1_000));
            plant.finish(muted);
            long again = stored(plant);
            plant.raiseAlerts(again, until);
            plant.finish(again);
            correctAllRecords(plant);
            long later = stored(plant);
            plant.raiseAlerts(later, until);

            Alert after = get(database, before.id());
            assertThat(plant.get(muted).alerts()).isZero();
            assertThat(after.mutedShifts()).isEqualTo(before.shifts());
            assertThat(after.shifts()).isEqualTo(before.shifts());
            assertThat(plant.count("alert_event WHERE kind = 'MUTED'")).isEqualTo(first.alerts());
            assertThat(plant.get(again).alerts())
                    .as("muted once, it isn't news")
                    .isZero();
            assertThat(plant.get(later).alerts()).isEqualTo(first.alerts());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void mutesNothingThatIsMoreSevere(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            Scan first = plant.scan(CLASSIC);
            plant.change("UPDATE alert SET state = 'DISMISSED', open_cause = NULL, dismissal_kind = 'OTHER',"
                    + " dismissal_reason = 'none', severity = 'LOW', muted_until_utc = '2030-01-01'");
            correctAllRecords(plant);

            assertThat(plant.scan(CLASSIC).alerts()).isEqualTo(first.alerts());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void startsAProcessForEachAlertWithTheTimesOfItsSeverity(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            Scan scan = plant.scan(CLASSIC);

            assertThat(plant.walked())
                    .hasSize((int) scan.alerts())
                    .contains("start " + any(database).subject());
            assertThat(find(database, AlertFilter.ALL)).allSatisfy(alert -> {
                AlertTimes times = EscalationPolicy.STANDARD.of(alert.severity());
                assertThat(alert.times()).isEqualTo(times);
                assertThat(alert.dueAt()).isEqualTo(ScannedPlant.NOW.plus(times.acknowledge()));
                assertThat(alert.escalatesTo()).isEqualTo("SUPERVISOR");
                assertThat(alert.escalationLevel()).isZero();
            });
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void calmsOnceWhatNewerShiftsAreWithout(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            plant.scan(CLASSIC);
            plant.scan(CLASSIC);
            Alert before = any(database);
            assertThat(before.unseenSince()).as("nothing newer was recorded").isNull();
            plant.change("UPDATE alert SET escalation_level = 2, escalates_to = NULL");
            // As if all but the first shift of each machine had been recorded since, and none shown the cause.
            plant.change("UPDATE alert SET seen_until_utc = (SELECT MAX(shift_start_utc) FROM performance_record)"
                    + " - INTERVAL 1 SECOND, cause = CONCAT('X', cause), open_cause = CONCAT('X', open_cause)");
            long later = stored(plant);
            Instant now = ScannedPlant.NOW.plus(Duration.ofDays(1));
            plant.raiseAlerts(later, now);
            plant.finish(later);
            long calmed = plant.count("alert WHERE unseen_since_scan = " + later);
            plant.change("UPDATE alert SET escalation_level = 1 WHERE unseen_since_scan IS NOT NULL");
            plant.scan(CLASSIC);

            assertThat(calmed).isPositive();
            assertThat(plant.count("alert_event WHERE kind = 'UNSEEN'")).isEqualTo(calmed);
            assertThat(plant.count("alert_event WHERE kind = 'DEESCALATED'")).isEqualTo(calmed);
            assertThat(plant.count("ledger_entry WHERE entry_type = 'ALERT_DEESCALATED'"))
                    .isEqualTo(calmed);
            assertThat(plant.walked())
                    .filteredOn(told -> told.startsWith("deescalated"))
                    .hasSize((int) calmed);
            assertThat(plant.count("alert WHERE escalation_level = 1"))
                    .as("once only")
                    .isEqualTo(calmed);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsHowRightTheJudgedAlertsWere(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            plant.scan(CLASSIC);
            List<Alert> all = find(database, AlertFilter.ALL);
            plant.change("UPDATE alert SET state = 'DISMISSED', open_cause = NULL, dismissal_kind = 'PLANNED_WORK',"
                    + " dismissal_reason = 'none'");
            plant.change("UPDATE alert SET dismissal_kind = 'FALSE_ALARM' WHERE id = "
                    + all.get(0).id());
            plant.change("UPDATE alert SET state = 'RESOLVED', dismissal_reason = NULL, dismissal_kind = NULL"
                    + " WHERE id = " + all.get(1).id());
            plant.change("UPDATE alert SET state = 'ACKNOWLEDGED', open_cause = cause, answered_by = 'work-order-1',"
                    + " dismissal_reason = NULL, dismissal_kind = NULL WHERE id = "
                    + all.get(2).id());

            assertThat(precision(database, false)).containsExactly(new AlertPrecision("CLASSIC", null, 2, 1));
            assertThat(precision(database, true).stream()
                            .mapToLong(AlertPrecision::judged)
                            .sum())
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void raisesNoneTwiceWhenTheStepIsRepeated(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            long scan = stored(plant);
            plant.raiseAlerts(scan, ScannedPlant.NOW);
            long entries = plant.count("ledger_entry");

            plant.raiseAlerts(scan, ScannedPlant.NOW.plus(Duration.ofDays(1)));

            assertThat(plant.count("ledger_entry")).isEqualTo(entries);
            assertThat(plant.count("alert")).isEqualTo(plant.get(scan).alerts());
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void raisesNoneForACancelledScan(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            long scan = stored(plant);
            plant.cancel(scan);

            plant.raiseAlerts(scan, ScannedPlant.NOW);

            assertThat(plant.count("alert")).isZero();
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void listsThemByStateSeverityMachineAndScan(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.withRecords(database, RECORDS)) {
            Scan scan = plant.scan(CLASSIC);
            Alert any = any(database);

            assertThat(find(
                            database,
                            new AlertFilter(
                                    Set.of(any.state()),
                                    Set.of(any.severity()),
                                    Optional.of(any.machine()),
                                    Optional.of(scan.id()),
                                    Optional.empty())))
                    .contains(any)
                    .allMatch(alert -> alert.machineId() == any.machineId() && alert.severity() == any.severity());
            assertThat(find(database, AlertFilter.in(Set.of(AlertState.RESOLVED))))
                    .isEmpty();
        }
    }

    private static void close(ScannedPlant plant) throws SQLException {
        plant.change("UPDATE alert SET state = 'RESOLVED', open_cause = NULL");
    }

    /** Another version of all records, which says the same. */
    private static void correctAllRecords(ScannedPlant plant) throws SQLException {
        plant.change("UPDATE performance_record SET version = version + 1");
    }

    private List<AlertPrecision> precision(SqlDatabase database, boolean byMachine) throws SQLException {
        return database.inTransaction(connection -> alerts.precision(connection, byMachine));
    }

    /** Another version of the alert's records, which says the same. */
    private static void correctRecords(ScannedPlant plant, Alert alert) throws SQLException {
        plant.change("UPDATE performance_record SET version = version + 1 WHERE id IN"
                + " (SELECT performance_record_id FROM alert_anomaly WHERE alert_id = " + alert.id() + ")");
    }

    /** A scan that has stored its anomalies. */
    private static long stored(ScannedPlant plant) throws SQLException {
        long scan = plant.begin(CLASSIC);
        plant.untilStored(scan);
        return scan;
    }

    private Alert any(SqlDatabase database) throws SQLException {
        return find(database, AlertFilter.ALL).get(0);
    }

    private List<Alert> find(SqlDatabase database, AlertFilter filter) throws SQLException {
        return database.inTransaction(connection -> alerts.find(connection, filter, PageRequest.first(500)))
                .items();
    }

    private Alert get(SqlDatabase database, long id) throws SQLException {
        return database.inTransaction(connection -> alerts.find(connection, id).orElseThrow());
    }
}
