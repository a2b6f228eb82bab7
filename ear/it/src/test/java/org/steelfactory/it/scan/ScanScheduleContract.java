package org.steelfactory.it.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.scan.ScanOrder;
import org.steelfactory.scan.ScanSchedule;
import org.steelfactory.scan.ScanScheduleDetails;
import org.steelfactory.scan.ScanScheduleTable;
import org.steelfactory.scan.ScanTable;
import org.steelfactory.scan.ScheduledRunOutcome;
import org.steelfactory.shared.PageRequest;

/** Schedules as every SQL database keeps them. */
class ScanScheduleContract {

    private static final Instant NOW = Instant.parse("2026-06-01T04:00:00.123456Z");
    private static final Instant DUE = Instant.parse("2026-06-01T06:10:00Z");
    private static final Instant NEXT = Instant.parse("2026-06-02T06:10:00Z");

    /** ER_LOCK_NOWAIT of MySQL, and what MariaDB says instead. */
    private static final List<Integer> LOCKED = List.of(3572, 1205);

    private final ScanScheduleTable schedules = new ScanScheduleTable();

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void areKeptAsTheyWereSaid(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.empty(database)) {
            ScanScheduleDetails details = new ScanScheduleDetails("Nightly", "classic", .05, "10 6 * * *", true);
            long id = insert(database, details, DUE);

            assertThat(get(database, id))
                    .isEqualTo(
                            new ScanSchedule(id, details, DUE, null, null, null, null, "admin", NOW, "admin", NOW, 0));
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void haveEachItsNameUntilTheyAreDeleted(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.empty(database)) {
            long id = insert(database, named("Nightly"), DUE);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> insert(database, named("NIGHTLY"), DUE))
                    .matches(e -> e.getErrorCode() == 1062, "duplicate");

            database.inTransaction(connection -> {
                schedules.delete(connection, id, "admin", NOW);
                return id;
            });

            assertThat(insert(database, named("nightly"), DUE)).isGreaterThan(id);
            assertThat(find(database, id)).isEmpty();
            assertThat(plant.count("scan_schedule")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void nameTheScanThatTheyStarted(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.empty(database)) {
            long id = insert(database, named("Nightly"), DUE);
            long scan = database.inTransaction(
                    connection -> new ScanTable().insert(connection, ScanOrder.of("classic"), 1, "system", id, NOW));
            database.inTransaction(connection -> {
                schedules.ran(connection, id, ScheduledRunOutcome.STARTED, null, NOW, NEXT);
                return id;
            });

            ScanSchedule schedule = get(database, id);
            assertThat(schedule.lastScanId()).isEqualTo(scan);
            assertThat(schedule.lastRunAt()).isEqualTo(NOW);
            assertThat(schedule.nextRunAt()).isEqualTo(NEXT);
            assertThat(schedule.version()).as("runs don't count").isZero();
            assertThat(plant.get(scan).scheduleId()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void areListedInTheOrderTheyCome(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.empty(database)) {
            insert(database, new ScanScheduleDetails("Off", "classic", null, "10 6 * * *", false), null);
            insert(database, named("Later"), NEXT);
            insert(database, named("Sooner"), DUE);

            assertThat(database.inTransaction(connection -> schedules.page(connection, PageRequest.first(10)))
                            .items())
                    .extracting(ScanSchedule::name)
                    .containsExactly("Sooner", "Later", "Off");
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void runOnOneNodeAtATime(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.empty(database)) {
            long id = insert(database, named("Nightly"), DUE);
            database.inTransaction(one -> {
                assertThat(schedules.lock(one, id)).isPresent();
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> database.inTransaction(other -> {
                            waitNoLonger(other);
                            return schedules.lock(other, id);
                        }))
                        .matches(e -> LOCKED.contains(e.getErrorCode()), "locked");
                schedules.ran(one, id, ScheduledRunOutcome.SKIPPED_RUNNING, "busy", NOW, NEXT);
                return id;
            });

            Optional<ScanSchedule> second = database.inTransaction(other -> schedules.lock(other, id));
            assertThat(second.orElseThrow().nextRunAt())
                    .as("whoever comes second sees that the occurrence is gone")
                    .isEqualTo(NEXT);
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void neverWaitForNothing(SqlDatabase database) throws SQLException {
        try (ScannedPlant plant = ScannedPlant.empty(database)) {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> insert(database, named("Nightly"), null));
        }
    }

    private static void waitNoLonger(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION innodb_lock_wait_timeout = 1");
        }
    }

    private long insert(SqlDatabase database, ScanScheduleDetails details, Instant nextRunAt) throws SQLException {
        return database.inTransaction(connection -> schedules.insert(connection, details, nextRunAt, "admin", NOW));
    }

    private ScanSchedule get(SqlDatabase database, long id) throws SQLException {
        return find(database, id).orElseThrow();
    }

    private Optional<ScanSchedule> find(SqlDatabase database, long id) throws SQLException {
        return database.inTransaction(connection -> schedules.find(connection, id));
    }

    private static ScanScheduleDetails named(String name) {
        return new ScanScheduleDetails(name, "classic", null, "10 6 * * *", true);
    }
}
