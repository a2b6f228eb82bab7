package org.steelfactory.it.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.production.RecordRows;
import org.steelfactory.it.production.RecordRows.Row;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.WorkGrade;
import org.steelfactory.maintenance.WorkGrading;
import org.steelfactory.maintenance.WorkOrder;
import org.steelfactory.maintenance.WorkOrderState;
import org.steelfactory.production.FiguresStore;
import org.steelfactory.production.MachineDays;
import org.steelfactory.production.oee.ShiftFigures;

/** Whether work has helped, as every SQL database tells it. */
class WorkGradeContract {

    private static final Instant BEGAN = Instant.parse("2026-10-20T08:00:00Z");
    private static final Instant VERIFIED = Instant.parse("2026-10-21T16:00:00Z");
    private static final Duration SPAN = Duration.ofDays(14);
    private static final Instant NOW = VERIFIED.plus(SPAN);

    private static final ShiftFigures HALF = new ShiftFigures(14_400.0, 14_400.0, 100.0, 100.0, 80.0, 80.0);
    private static final ShiftFigures WHOLE = new ShiftFigures(28_800.0, 0.0, 100.0, 100.0, 80.0, 80.0);

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void comparesTheDaysBeforeTheWorkWithThoseAfterItsVerification(SqlDatabase database) throws SQLException {
        List<Long> machines = RecordRows.machines(database, 2);
        List<Row> rows = new ArrayList<>(shifts(machines.get(0), BEGAN.minus(Duration.ofHours(8)), -8, 42, HALF));
        rows.addAll(shifts(machines.get(0), BEGAN.minus(SPAN).minusSeconds(1), -8, 3, WHOLE));
        rows.addAll(shifts(machines.get(0), BEGAN.plusSeconds(1), 8, 4, HALF));
        rows.addAll(shifts(machines.get(0), VERIFIED, 8, 21, WHOLE));
        rows.addAll(shifts(machines.get(0), NOW, 8, 3, HALF));
        rows.addAll(shifts(machines.get(1), VERIFIED, 8, 21, HALF));
        insert(database, rows);

        WorkGrade grade = grade(database, machines.get(0));

        assertThat(grade.days()).isEqualTo(14);
        assertThat(grade.before()).isCloseTo(.5, within(1e-9));
        assertThat(grade.shiftsBefore()).isEqualTo(42);
        assertThat(grade.after()).isCloseTo(1.0, within(1e-9));
        assertThat(grade.shiftsAfter()).isEqualTo(21);
        assertThat(grade.difference()).isCloseTo(.5, within(1e-9));
        assertThat(grade.gradedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void cantTellByTooFewShifts(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        List<Row> rows =
                new ArrayList<>(shifts(machine, BEGAN.minus(Duration.ofHours(8)), -8, WorkGrade.MIN_SHIFTS, HALF));
        rows.addAll(shifts(machine, VERIFIED, 8, WorkGrade.MIN_SHIFTS - 1, WHOLE));
        insert(database, rows);

        WorkGrade grade = grade(database, machine);

        assertThat(grade.before()).isNotNull();
        assertThat(grade.after()).isNull();
        assertThat(grade.shiftsAfter()).isEqualTo(WorkGrade.MIN_SHIFTS - 1);
        assertThat(grade.difference()).isNull();
    }

    private static List<Row> shifts(long machine, Instant first, int hoursApart, int count, ShiftFigures figures) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(new Row(machine, first.plus(Duration.ofHours((long) hoursApart * i)), figures));
        }
        return rows;
    }

    private static void insert(SqlDatabase database, List<Row> rows) throws SQLException {
        database.inTransaction(connection -> {
            RecordRows.insert(connection, rows);
            MachineDays days = new MachineDays();
            days.touchThoseOf(connection, "performance_record WHERE machine_id > ?", 0);
            days.settle(connection);
            return null;
        });
    }

    private static WorkGrade grade(SqlDatabase database, long machine) throws SQLException {
        WorkGrading grading = new WorkGrading(new FiguresStore(RecordRows.PLANT));
        return database.inTransaction(connection -> grading.of(connection, order(machine), SPAN, NOW));
    }

    private static WorkOrder order(long machine) {
        return new WorkOrder(
                17,
                machine,
                "M-1",
                "Replace bearing",
                null,
                Priority.HIGH,
                WorkOrderState.VERIFIED,
                "replace bearing",
                null,
                "olga",
                BEGAN,
                BEGAN,
                BEGAN,
                "piotr",
                "jana",
                BEGAN,
                null,
                BEGAN,
                null,
                "piotr",
                BEGAN,
                "piotr",
                VERIFIED,
                "OTHER_PLANNED",
                3_600,
                3_600,
                "jana",
                VERIFIED,
                0,
                false,
                null,
                5);
    }
}
