package org.steelfactory.it.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.production.RecordRows;
import org.steelfactory.it.production.RecordRows.Row;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.maintenance.MaintenanceTrigger;
import org.steelfactory.maintenance.MaintenanceTriggerDetails;
import org.steelfactory.maintenance.MaintenanceTriggerTable;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.TriggerKind;
import org.steelfactory.maintenance.TriggerTurn;
import org.steelfactory.maintenance.WantedWork;
import org.steelfactory.maintenance.WorkOrderRequests.Requested;
import org.steelfactory.production.MachineDays;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.rules.severity.Severity;
import org.steelfactory.shared.PageRequest;

/** Triggers as every SQL database keeps them, what sets them off, and that they ask for work once. */
class MaintenanceTriggerContract {

    private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

    /** OEE 50 % and 100 %; the short shift weighs as little as it lasted. */
    private static final ShiftFigures HALF = new ShiftFigures(14_400.0, 14_400.0, 100.0, 100.0, 80.0, 80.0);

    private static final ShiftFigures WHOLE = new ShiftFigures(28_800.0, 0.0, 100.0, 100.0, 80.0, 80.0);
    private static final ShiftFigures SHORT = new ShiftFigures(288.0, 0.0, 1.0, 1.0, 80.0, 80.0);

    private final MaintenanceTriggerTable triggers = new MaintenanceTriggerTable();
    private final OpenedOrders orders = new OpenedOrders();
    private final TriggerTurn turn = new TriggerTurn(orders, RecordRows.PLANT);

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void isKeptAsItWasSaid(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        long id = trigger(database, machine, anomalies("M-1", Severity.HIGH, 2));

        assertThat(get(database, id))
                .isEqualTo(new MaintenanceTrigger(
                        id,
                        machine,
                        anomalies("M-1", Severity.HIGH, 2),
                        null,
                        null,
                        null,
                        0,
                        "jana",
                        NOW,
                        "jana",
                        NOW,
                        0));
        assertThat(get(database, trigger(database, null, oee(.6, 3))).details().machine())
                .isNull();
        assertThat(database.inTransaction(connection -> triggers.page(connection, PageRequest.first(10)))
                        .items())
                .hasSize(2);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void looksAtTheOeeOfAllShiftsTogether(SqlDatabase database) throws SQLException {
        List<Long> machines = RecordRows.machines(database, 2);
        // Means of ratios would be 75 % on both.
        shifts(database, machines.get(0), HALF, HALF, SHORT, SHORT);
        shifts(database, machines.get(1), HALF, HALF, WHOLE, WHOLE);
        long id = trigger(database, null, oee(.6, 4));

        look(database, id, NOW);

        assertThat(orders.asked()).extracting(WantedWork::machineId).containsExactly(machines.get(0));
        WantedWork asked = orders.asked().get(0);
        assertThat(asked.description())
                .isEqualTo("OEE of the last 7 days is 50.5 % over 4 shifts; below 60.0 % this work is asked for.");
        assertThat(asked.onBehalfOf()).isEqualTo("jana");
        MaintenanceTrigger fired = get(database, id);
        assertThat(fired.lastFiredAt()).isEqualTo(NOW);
        assertThat(fired.lastMachine()).isEqualTo("M-1");
        assertThat(fired.orders()).isEqualTo(1);
        assertThat(fired.version()).as("firing doesn't count").isZero();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void asksForNothingByTooFewShiftsOrOldOnes(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        shifts(database, machine, HALF, HALF, HALF);

        assertThat(look(database, trigger(database, machine, oee(.6, 4)), NOW)).isEmpty();
        assertThat(look(database, trigger(database, machine, oee(.6, 3)), NOW.plus(Duration.ofDays(8))))
                .isEmpty();
        assertThat(look(database, trigger(database, machine, oee(.5, 3)), NOW))
                .as("not below")
                .isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void countsTheShiftsThatTheNewestScanCallsAnomalous(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        shifts(database, machine, WHOLE, HALF, HALF, HALF);
        scan(database, 1, "HIGH", "'nothing'");
        scan(database, 2, "HIGH", "NULL");

        assertThat(look(database, trigger(database, machine, anomalies("M-1", Severity.HIGH, 5)), NOW))
                .isEmpty();
        assertThat(look(database, trigger(database, machine, anomalies("M-1", Severity.CRITICAL, 1)), NOW))
                .isEmpty();
        assertThat(look(database, trigger(database, machine, anomalies("M-1", Severity.MEDIUM, 4)), NOW))
                .hasSize(1);
        assertThat(orders.asked().get(0).description())
                .isEqualTo(
                        "The newest scan found 4 anomalies of severity MEDIUM or worse in the shifts of the last 7 days;"
                                + " 4 ask for this work.");

        scan(database, 3, "HIGH", "'VALUE_MISSING'");
        assertThat(look(database, trigger(database, machine, anomalies("M-1", Severity.LOW, 1)), NOW))
                .as("data faults alone")
                .isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void keepsStillWhileItsOrderIsOpenAndForSomeDaysAfterwards(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        shifts(database, machine, HALF, HALF, HALF);
        long id = trigger(database, machine, oee(.6, 3));

        long order = look(database, id, NOW).get(0).id();
        assertThat(look(database, id, NOW)).isEmpty();
        assertThat(look(database, id, NOW.plus(Duration.ofDays(5)))).as("open").isEmpty();
        database.inTransaction(connection -> {
            OpenedOrders.close(connection, order, "2026-11-29 11:00");
            return null;
        });
        assertThat(look(database, id, NOW.plus(Duration.ofDays(2)))).as("quiet").isEmpty();
        assertThat(look(database, id, NOW.plus(Duration.ofDays(2)).plusSeconds(3_600)))
                .as("two days after it was closed")
                .hasSize(1);
        assertThat(get(database, id).orders()).isEqualTo(2);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void leavesOutMachinesThatAreRetiredAndAsksForNothingWhilePaused(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        shifts(database, machine, HALF, HALF, HALF);
        long id = trigger(database, null, oee(.6, 3));
        database.asOwner("UPDATE maintenance_trigger SET active = FALSE");
        assertThat(look(database, id, NOW)).isEmpty();
        assertThat(database.<List<Long>>inTransaction(triggers::active)).isEmpty();

        database.asOwner(
                "UPDATE maintenance_trigger SET active = TRUE",
                "UPDATE machine SET status = 'RETIRED', retired_at_utc = '2026-11-01'");
        assertThat(look(database, id, NOW)).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void firesOnOneServerAtATimeAndTheOtherSeesThatItHas(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        shifts(database, machine, HALF, HALF, HALF);
        long id = trigger(database, machine, oee(.6, 3));
        database.inTransaction(one -> {
            assertThat(turn.look(one, id, NOW)).hasSize(1);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> database.inTransaction(other -> {
                        TwoServers.waitNoLonger(other);
                        return turn.look(other, id, NOW);
                    }))
                    .matches(e -> TwoServers.LOCKED.contains(e.getErrorCode()), "locked");
            return null;
        });

        assertThat(look(database, id, NOW)).isEmpty();
    }

    /** The newest eight hours ago, each eight hours before the other. */
    private static void shifts(SqlDatabase database, long machine, ShiftFigures... figures) throws SQLException {
        List<Row> rows = IntStream.range(0, figures.length)
                .mapToObj(i -> new Row(machine, NOW.minus(Duration.ofHours(8L * (i + 1))), figures[i]))
                .toList();
        database.inTransaction(connection -> {
            RecordRows.insert(connection, rows);
            MachineDays days = new MachineDays();
            days.touchThoseOf(connection, "performance_record WHERE machine_id = ?", machine);
            days.settle(connection);
            return null;
        });
    }

    /** A completed scan that calls every record anomalous. */
    private static void scan(SqlDatabase database, int id, String severity, String dataFaults) throws SQLException {
        database.asOwner(
                "INSERT INTO scan (id, detector, data_set, status, step, policy_version, seed, started_by, started_at_utc,"
                        + " finished_at_utc) VALUES (%d, 'CLASSIC', 'performance-records', 'COMPLETED', 'FINISH_SCAN', 1, 42,"
                                .formatted(id)
                        + " 'admin', '2026-11-29', '2026-11-29')",
                "INSERT INTO scan_record (scan_id, performance_record_id, record_version, machine_id, shift_start_utc)"
                        + " SELECT %d, id, 0, machine_id, shift_start_utc FROM performance_record".formatted(id),
                "INSERT INTO anomaly_detection (scan_id, machine_id, performance_record_id, record_version, anomaly_score,"
                        + " score_offset, decision_score, is_anomaly, severity, policy_version, reasons, data_faults,"
                        + " detected_at_utc) SELECT %d, machine_id, id, 0, 0.7, -0.5, -0.2, TRUE, '%s', 1,"
                                .formatted(id, severity)
                        + " 'DOWN_TIME_HIGH', %s, '2026-11-29' FROM performance_record".formatted(dataFaults));
    }

    private static MaintenanceTriggerDetails oee(double below, int shifts) {
        return new MaintenanceTriggerDetails(
                null,
                "Look at the drives",
                null,
                Priority.HIGH,
                TriggerKind.OEE_BELOW,
                7,
                below,
                shifts,
                null,
                null,
                2,
                true);
    }

    private static MaintenanceTriggerDetails anomalies(String machine, Severity least, int count) {
        return new MaintenanceTriggerDetails(
                machine,
                "Look at the drives " + least + count,
                null,
                Priority.HIGH,
                TriggerKind.ANOMALIES,
                7,
                null,
                null,
                least,
                count,
                2,
                true);
    }

    private long trigger(SqlDatabase database, Long machine, MaintenanceTriggerDetails details) throws SQLException {
        return database.inTransaction(connection -> triggers.insert(connection, machine, details, "jana", NOW));
    }

    private List<Requested> look(SqlDatabase database, long id, Instant now) throws SQLException {
        return database.inTransaction(connection -> turn.look(connection, id, now));
    }

    private MaintenanceTrigger get(SqlDatabase database, long id) throws SQLException {
        return database.inTransaction(
                connection -> triggers.find(connection, id).orElseThrow());
    }
}
