package org.steelfactory.it.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.production.RecordRows;
import org.steelfactory.it.production.RecordRows.Row;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.maintenance.WorkOrderState;
import org.steelfactory.production.Period;
import org.steelfactory.production.oee.ShiftFigures;
import org.steelfactory.report.DashboardStore;
import org.steelfactory.report.OpenAlert;
import org.steelfactory.report.OpenWorkOrder;
import org.steelfactory.report.RecentAnomaly;
import org.steelfactory.report.Unacknowledged;

/** What the dashboard reads, on every SQL database that the product runs on. */
class DashboardStoreContract {

    private static final Instant MORNING = Instant.parse("2026-10-20T04:00:00Z");
    private static final ShiftFigures IDLE = new ShiftFigures(0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    private static final ShiftFigures FULL = new ShiftFigures(28_800.0, 0.0, 80.0, 100.0, 80.0, 80.0);
    private static final ShiftFigures WITH_A_GAP = new ShiftFigures(0.0, 0.0, null, 0.0, 0.0, 0.0);

    private final DashboardStore store = new DashboardStore();

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void listsOpenAlertsWithTheMostSevereFirst(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        alert(database, machine, 1, "LOW", "ACTIVE", "2026-10-20 06:00");
        alert(database, machine, 2, "HIGH", "ACKNOWLEDGED", "2026-10-20 07:00");
        alert(database, machine, 3, "HIGH", "ACTIVE", "2026-10-20 08:00");
        alert(database, machine, 4, "CRITICAL", "RESOLVED", "2026-10-20 09:00");
        alert(database, machine, 5, "CRITICAL", "DISMISSED", "2026-10-20 09:00");

        List<OpenAlert> open = database.inTransaction(store::openAlerts);

        assertThat(open).extracting(OpenAlert::id).containsExactly(3L, 2L, 1L);
        assertThat(open.get(0))
                .isEqualTo(new OpenAlert(
                        3, "M-1", "alert 3", "HIGH", "ACTIVE", null, Instant.parse("2026-10-20T08:00:00Z")));
        assertThat(database.inTransaction(store::openAlertsByMachine)).isEqualTo(Map.of(machine, 3L));
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void countsAlertsThatNobodyAcknowledged(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        assertThat(database.inTransaction(store::unacknowledged)).isEqualTo(new Unacknowledged(0, Map.of(), null));

        alert(database, machine, 1, "LOW", "ACTIVE", "2026-10-20 06:00");
        alert(database, machine, 2, "HIGH", "ACTIVE", "2026-10-20 07:00");
        alert(database, machine, 3, "HIGH", "ACTIVE", "2026-10-20 08:00");
        alert(database, machine, 4, "CRITICAL", "ACKNOWLEDGED", "2026-10-19 08:00");

        Unacknowledged waiting = database.inTransaction(store::unacknowledged);
        assertThat(waiting.count()).isEqualTo(3);
        assertThat(waiting.bySeverity()).containsExactly(Map.entry("HIGH", 2L), Map.entry("LOW", 1L));
        assertThat(waiting.oldest()).isEqualTo("2026-10-20T06:00:00Z");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void listsTheAnomaliesThatWereFoundLast(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        record(database, new Row(machine, MORNING, FULL));
        anomaly(database, machine, 1, true, "2026-10-20 12:00");
        anomaly(database, machine, 2, false, "2026-10-20 13:00");
        anomaly(database, machine, 3, true, "2026-10-20 14:00");

        assertThat(database.inTransaction(store::recentAnomalies))
                .extracting(RecentAnomaly::id)
                .containsExactly(3L, 1L);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void aDataFaultHasNoScores(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        record(database, new Row(machine, MORNING, FULL));
        anomaly(database, machine, 1, true, "2026-10-20 12:00");
        database.asOwner("UPDATE anomaly_detection SET anomaly_score = NULL, score_offset = NULL,"
                + " decision_score = NULL, data_faults = 'DOWN_TIME_NEGATIVE'");

        List<RecentAnomaly> found = database.inTransaction(store::recentAnomalies);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).anomalyScore()).isNull();
        assertThat(found.get(0).offset()).isNull();
        assertThat(found.get(0).decisionScore()).isNull();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void listsWorkOrdersThatArentDoneWithByTheirDueDate(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        workOrder(database, machine, 1, "REQUESTED", null);
        workOrder(database, machine, 2, "SCHEDULED", "2026-10-22 06:00");
        workOrder(database, machine, 3, "IN_PROGRESS", "2026-10-21 06:00");
        workOrder(database, machine, 4, "VERIFIED", "2026-10-20 06:00");
        workOrder(database, machine, 5, "REJECTED", "2026-10-20 06:00");

        List<OpenWorkOrder> open = database.inTransaction(store::openWorkOrders);

        assertThat(open).extracting(OpenWorkOrder::id).containsExactly(3L, 2L, 1L);
        assertThat(open.get(0).dueAt()).isEqualTo("2026-10-21T06:00:00Z");
        assertThat(open.get(2).dueAt()).isNull();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsEachMachinesLastShiftsInTheirOrder(SqlDatabase database) throws SQLException {
        List<Long> machines = RecordRows.machines(database, 2);
        for (int shift = 0; shift < 5; shift++) {
            ShiftFigures figures = new ShiftFigures(28_800.0, 0.0, 10.0 * shift, 100.0, 1.0, 1.0);
            record(database, new Row(machines.get(0), MORNING.plusSeconds(shift * 28_800L), figures));
        }
        record(database, new Row(machines.get(1), MORNING, IDLE));

        Map<Long, List<Double>> recent = database.inTransaction(
                connection -> store.recentOee(connection, machines, MORNING.plusSeconds(4 * 28_800L), 3));

        assertThat(recent.get(machines.get(0))).containsExactly(0.1, 0.2, 0.3);
        assertThat(recent.get(machines.get(1))).containsExactly((Double) null);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsIdleFromMissing(SqlDatabase database) throws SQLException {
        List<Long> machines = RecordRows.machines(database, 4);
        record(database, new Row(machines.get(0), MORNING, IDLE));
        record(database, new Row(machines.get(1), MORNING, WITH_A_GAP));
        record(database, new Row(machines.get(2), MORNING, FULL));
        Period day = new Period(MORNING, MORNING.plusSeconds(86_400));
        Period nextDay = new Period(day.to(), day.to().plusSeconds(86_400));

        assertThat(database.<List<Long>>inTransaction(connection -> store.idle(connection, machines, day)))
                .containsExactly(machines.get(0));
        assertThat(database.<List<Long>>inTransaction(connection -> store.idle(connection, machines, nextDay)))
                .isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void knowsTheNewestRecord(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        assertThat(database.inTransaction(store::newestRecord)).isEmpty();

        record(database, new Row(machine, MORNING, FULL));
        record(database, new Row(machine, MORNING.minusSeconds(28_800), FULL));

        assertThat(database.inTransaction(store::newestRecord)).contains(MORNING);
    }

    private static void record(SqlDatabase database, Row row) throws SQLException {
        database.inTransaction(connection -> {
            RecordRows.insert(connection, List.of(row));
            return null;
        });
    }

    private static void alert(SqlDatabase database, long machine, int id, String severity, String state, String at)
            throws SQLException {
        boolean open = state.equals("ACTIVE") || state.equals("ACKNOWLEDGED");
        database.asOwner(
                "INSERT INTO alert (id, machine_id, cause, open_cause, message, severity, state, dismissal_reason,"
                        + " raised_at_utc, last_seen_at_utc, version) VALUES"
                        + " (%1$d, %2$d, 'CAUSE_%1$d', %3$s, 'alert %1$d', '%4$s', '%5$s', %6$s, '%7$s', '%7$s', 0)"
                                .formatted(
                                        id,
                                        machine,
                                        open ? "'CAUSE_" + id + "'" : "NULL",
                                        severity,
                                        state,
                                        state.equals("DISMISSED") ? "'a drill'" : "NULL",
                                        at));
    }

    private static void anomaly(SqlDatabase database, long machine, int id, boolean found, String at)
            throws SQLException {
        database.asOwner(
                "INSERT INTO scan (id, detector, data_set, status, step, policy_version, seed, started_by, started_at_utc,"
                        + " finished_at_utc) VALUES (%d, 'CLASSIC', 'performance-records', 'COMPLETED', 'FINISH_SCAN', 1, 42,"
                                .formatted(id)
                        + " 'admin', '%1$s', '%1$s')".formatted(at),
                "INSERT INTO anomaly_detection (id, scan_id, machine_id, performance_record_id, record_version,"
                        + " anomaly_score, score_offset, decision_score, is_anomaly, severity, policy_version, reasons,"
                        + " detected_at_utc) SELECT %1$d, %1$d, %2$d, MIN(id), 0, 0.7, -0.5,".formatted(id, machine)
                        + " -0.2, %s, 'HIGH', 1, 'DOWN_TIME_HIGH', '%s' FROM performance_record".formatted(found, at));
    }

    private static void workOrder(SqlDatabase database, long machine, int id, String state, String due)
            throws SQLException {
        database.asOwner(
                "INSERT INTO work_order (id, machine_id, title, cause, open_cause, priority, state, requested_by,"
                        + " requested_at_utc, due_at_utc, version) VALUES (%1$d, %2$d, 'Bearing', '%1$d', %3$s, 'HIGH',"
                                .formatted(
                                        id,
                                        machine,
                                        WorkOrderState.valueOf(state).open() ? id : "NULL")
                        + " '%s', 'operator', '2026-10-20', %s, 0)"
                                .formatted(state, due == null ? "NULL" : "'" + due + "'"));
    }
}
