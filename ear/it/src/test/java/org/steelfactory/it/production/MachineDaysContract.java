package org.steelfactory.it.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.production.RecordRows.Row;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.production.FiguresStore;
import org.steelfactory.production.FiguresStore.DayTotals;
import org.steelfactory.production.FiguresStore.MachineTotals;
import org.steelfactory.production.FiguresStore.ShiftTotals;
import org.steelfactory.production.MachineDays;
import org.steelfactory.production.MachineDays.MachineDay;
import org.steelfactory.production.Period;
import org.steelfactory.production.oee.ProductionTotals;
import org.steelfactory.shared.UtcDateTime;

/** What the sums of a machine's day must hold on every SQL database that the product runs on. */
class MachineDaysContract {

    private static final Instant FIRST = Instant.parse("2026-10-20T04:00:00Z");
    private static final int SHIFTS = 60;
    private static final int THREADS = 8;

    private final MachineDays days = new MachineDays();
    private final FiguresStore figures = new FiguresStore(RecordRows.PLANT);

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void loseNothingOfWhatEightWriteAtOnce(SqlDatabase database) throws Exception {
        List<Row> rows = new ArrayList<>(RecordRows.rows(RecordRows.machines(database, 2), FIRST, SHIFTS));
        Collections.shuffle(rows, new Random(8));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);

        // Each takes every eighth row, so that all meet in the same days; two rows in a transaction, in any order.
        List<Callable<Void>> writers = IntStream.range(0, THREADS)
                .<Callable<Void>>mapToObj(thread -> () -> {
                    for (int i = thread; i < rows.size(); i += 2 * THREADS) {
                        write(
                                database,
                                Stream.of(i, i + THREADS)
                                        .filter(at -> at < rows.size())
                                        .map(rows::get)
                                        .toList());
                    }
                    return null;
                })
                .toList();
        for (Future<Void> writer : threads.invokeAll(writers)) {
            writer.get();
        }
        threads.shutdown();

        assertAlike(byMachine(database, always()), sums(rows, Row::machineId));
        assertAlike(byDay(database, always()), sums(rows, row -> row.day().day()));
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void areTheSameWhetherKeptUpOrCountedAnew(SqlDatabase database) throws SQLException {
        List<Row> rows = RecordRows.rows(RecordRows.machines(database, 3), FIRST, SHIFTS);
        for (Row row : rows) {
            write(database, List.of(row));
        }
        Map<?, ProductionTotals> keptUp = byDay(database, always());

        database.asOwner("DELETE FROM machine_day");
        database.inTransaction(connection -> {
            days.touchThoseOf(connection, "performance_record WHERE shift_start_utc >= ?", UtcDateTime.of(FIRST));
            days.settle(connection);
            return null;
        });

        assertAlike(byDay(database, always()), keptUp);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void comeToTheSumOfTheRecordsWhateverThePeriod(SqlDatabase database) throws SQLException {
        List<Row> rows = RecordRows.rows(RecordRows.machines(database, 3), FIRST, SHIFTS);
        write(database, rows);
        Random random = new Random(22_400);

        for (int i = 0; i < 60; i++) {
            Instant from = FIRST.plusSeconds(random.nextInt(SHIFTS * 28_800) - 20_000L);
            Period period = new Period(from, from.plusSeconds(random.nextInt(8 * 86_400)));
            List<Row> within = rows.stream()
                    .filter(row -> !row.shiftStart().isBefore(period.from())
                            && row.shiftStart().isBefore(period.to()))
                    .toList();

            assertAlike(byMachine(database, period), sums(within, Row::machineId));
            assertAlike(byDay(database, period), sums(within, row -> row.day().day()));
            assertAlike(byShift(database, period), sums(within, Row::shiftStart));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void countWholeDaysFromTheDaysAlone(SqlDatabase database) throws SQLException {
        List<Row> rows = RecordRows.rows(RecordRows.machines(database, 1), FIRST, SHIFTS);
        write(database, rows);
        database.asOwner("DELETE FROM performance_record");

        Period whole =
                Period.days(RecordRows.PLANT, RecordRows.PLANT.dayOf(FIRST), RecordRows.PLANT.dayOf(always().to()));

        assertAlike(byMachine(database, whole), sums(rows, Row::machineId));
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void ofChosenMachinesLeaveTheOthersOut(SqlDatabase database) throws SQLException {
        List<Long> machines = RecordRows.machines(database, 3);
        List<Row> rows = RecordRows.rows(machines, FIRST, SHIFTS);
        write(database, rows);
        Set<Long> chosen = Set.of(machines.get(0), machines.get(2));

        List<DayTotals> found = database.inTransaction(connection -> figures.byDay(connection, always(), chosen));

        assertAlike(
                found.stream().collect(Collectors.toMap(DayTotals::day, DayTotals::totals)),
                sums(
                        rows.stream()
                                .filter(row -> chosen.contains(row.machineId()))
                                .toList(),
                        row -> row.day().day()));
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void areEmptyAgainOnceTheirRecordsAreGone(SqlDatabase database) throws SQLException {
        List<Row> rows = RecordRows.rows(RecordRows.machines(database, 1), FIRST, SHIFTS);
        write(database, rows);

        database.inTransaction(connection -> {
            days.touchThoseOf(connection, "performance_record WHERE shift_start_utc >= ?", UtcDateTime.of(FIRST));
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM performance_record")) {
                delete.executeUpdate();
            }
            days.settle(connection);
            return null;
        });

        assertThat(byMachine(database, always())).isEmpty();
    }

    private void write(SqlDatabase database, List<Row> rows) throws SQLException {
        database.inTransaction(connection -> {
            RecordRows.insert(connection, rows);
            days.refresh(connection, rows.stream().map(Row::day).toArray(MachineDay[]::new));
            return null;
        });
    }

    private Map<Long, ProductionTotals> byMachine(SqlDatabase database, Period period) throws SQLException {
        List<MachineTotals> found = database.inTransaction(connection -> figures.byMachine(connection, period));
        return found.stream().collect(Collectors.toMap(MachineTotals::machineId, MachineTotals::totals));
    }

    private Map<?, ProductionTotals> byDay(SqlDatabase database, Period period) throws SQLException {
        List<DayTotals> found = database.inTransaction(connection -> figures.byDay(connection, period, Set.of()));
        assertThat(found).extracting(DayTotals::day).isSorted();
        return found.stream().collect(Collectors.toMap(DayTotals::day, DayTotals::totals));
    }

    private Map<?, ProductionTotals> byShift(SqlDatabase database, Period period) throws SQLException {
        List<ShiftTotals> found = database.inTransaction(connection -> figures.byShift(connection, period, Set.of()));
        return found.stream().collect(Collectors.toMap(ShiftTotals::shiftStart, ShiftTotals::totals));
    }

    private static Period always() {
        return new Period(FIRST.minus(Duration.ofDays(2)), FIRST.plus(Duration.ofDays(40)));
    }

    private static <K> Map<K, ProductionTotals> sums(List<Row> rows, Function<Row, K> key) {
        return rows.stream()
                .collect(Collectors.toMap(key, row -> ProductionTotals.of(row.figures()), ProductionTotals::plus));
    }

    private static void assertAlike(Map<?, ProductionTotals> actual, Map<?, ProductionTotals> expected) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((key, sum) -> {
            ProductionTotals found = actual.get(key);
            assertThat(found.records()).as("records of %s", key).isEqualTo(sum.records());
            assertThat(found.recordsWithoutOee()).isEqualTo(sum.recordsWithoutOee());
            assertThat(found.busyTimeS()).isCloseTo(sum.busyTimeS(), within(1e-6));
            assertThat(found.netOperatingTimeS()).isCloseTo(sum.netOperatingTimeS(), within(1e-6));
            assertThat(found.effectiveTimeS()).isCloseTo(sum.effectiveTimeS(), within(1e-6));
            assertThat(found.actualOutput()).isCloseTo(sum.actualOutput(), within(1e-6));
            assertThat(found.idealOutput()).isCloseTo(sum.idealOutput(), within(1e-6));
            assertThat(found.goodUnits()).isCloseTo(sum.goodUnits(), within(1e-6));
            assertThat(found.totalUnits()).isCloseTo(sum.totalUnits(), within(1e-6));
        });
    }
}
