package org.steelfactory.it.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.production.RecordRows;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.maintenance.MaintenancePlan;
import org.steelfactory.maintenance.MaintenancePlanDetails;
import org.steelfactory.maintenance.MaintenancePlanTable;
import org.steelfactory.maintenance.OccurrenceOutcome;
import org.steelfactory.maintenance.PlanTurn;
import org.steelfactory.maintenance.Priority;
import org.steelfactory.maintenance.Recurrence;
import org.steelfactory.maintenance.RecurrenceUnit;
import org.steelfactory.maintenance.WantedWork;
import org.steelfactory.maintenance.WorkOrderRequests.Requested;
import org.steelfactory.shared.PageRequest;

/** Plans as every SQL database keeps them, and that each occurrence asks for work once. */
class MaintenancePlanContract {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MADE = Instant.parse("2026-11-01T04:00:00.123456Z");

    /** Every four weeks on Monday at 06:00, asked for a week before. */
    private static final Recurrence RECURRENCE =
            new Recurrence(4, RecurrenceUnit.WEEK, LocalDate.of(2026, 11, 9), LocalTime.of(6, 0));

    private static final Instant FIRST = Instant.parse("2026-11-09T05:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-12-07T05:00:00Z");
    private static final Instant THIRD = Instant.parse("2027-01-04T05:00:00Z");
    private static final Instant FIRST_OPENS = Instant.parse("2026-11-02T05:00:00Z");

    private final MaintenancePlanTable plans = new MaintenancePlanTable();
    private final OpenedOrders orders = new OpenedOrders();
    private final PlanTurn turn = new PlanTurn(orders, BERLIN);

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void isKeptAsItWasSaid(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        long id = plan(database, machine, "Grease chain", true);

        assertThat(get(database, id))
                .isEqualTo(new MaintenancePlan(
                        id,
                        machine,
                        false,
                        details("M-1", "Grease chain", true),
                        FIRST,
                        FIRST_OPENS,
                        null,
                        null,
                        null,
                        0,
                        "jana",
                        MADE,
                        "jana",
                        MADE,
                        0));
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void asksForWorkOnceForEachOccurrenceAndNotBefore(SqlDatabase database) throws SQLException {
        long id = plan(database, RecordRows.machines(database, 1).get(0), "Grease chain", true);

        assertThat(take(database, id, FIRST_OPENS.minusSeconds(1))).isEmpty();
        assertThat(opening(database, FIRST_OPENS.minusSeconds(1))).isEmpty();
        assertThat(opening(database, FIRST_OPENS)).containsExactly(id);
        Optional<Requested> asked = take(database, id, FIRST_OPENS);
        assertThat(take(database, id, FIRST_OPENS)).isEmpty();
        assertThat(take(database, id, FIRST)).isEmpty();

        assertThat(orders.asked())
                .containsExactly(new WantedWork(
                        orders.asked().get(0).machineId(),
                        "Grease chain",
                        "Both sides.",
                        Priority.LOW,
                        "grease chain",
                        null,
                        FIRST,
                        "jana"));
        MaintenancePlan plan = get(database, id);
        assertThat(plan.lastDueAt()).isEqualTo(FIRST);
        assertThat(plan.lastOutcome()).isEqualTo(OccurrenceOutcome.OPENED);
        assertThat(plan.lastWorkOrderId()).isEqualTo(asked.orElseThrow().id());
        assertThat(plan.orders()).isEqualTo(1);
        assertThat(plan.nextDueAt()).isEqualTo(SECOND);
        assertThat(plan.version()).as("occurrences don't count").isZero();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void makesUpForTheLatestThatWasMissedAndForNoneBefore(SqlDatabase database) throws SQLException {
        long id = plan(database, RecordRows.machines(database, 1).get(0), "Grease chain", true);

        take(database, id, SECOND.plusSeconds(86_400));

        assertThat(orders.asked()).hasSize(1);
        assertThat(orders.asked().get(0).dueAt())
                .as("it is late, so that its priority says when it is due")
                .isNull();
        MaintenancePlan plan = get(database, id);
        assertThat(plan.lastDueAt()).isEqualTo(SECOND);
        assertThat(plan.nextDueAt()).isEqualTo(THIRD);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void joinsTheOrderThatIsOpenForTheSame(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        long id = plan(database, machine, "Grease chain", true);
        long other = plan(database, machine, "GREASE  chain!", true);

        long order = take(database, id, FIRST_OPENS).orElseThrow().id();
        take(database, other, FIRST_OPENS);

        MaintenancePlan joined = get(database, other);
        assertThat(joined.lastOutcome()).isEqualTo(OccurrenceOutcome.JOINED);
        assertThat(joined.lastWorkOrderId()).isEqualTo(order);
        assertThat(joined.orders()).isZero();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void isLeftOutWhereItsMachineIsRetired(SqlDatabase database) throws SQLException {
        long id = plan(database, RecordRows.machines(database, 1).get(0), "Grease chain", true);
        database.asOwner("UPDATE machine SET status = 'RETIRED', retired_at_utc = '2026-11-01'");

        take(database, id, FIRST_OPENS);

        assertThat(orders.asked()).isEmpty();
        assertThat(get(database, id).lastOutcome()).isEqualTo(OccurrenceOutcome.SKIPPED);
        assertThat(get(database, id).nextDueAt()).isEqualTo(SECOND);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void asksForNothingWhilePausedOrOnceDeleted(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        long paused = plan(database, machine, "Grease chain", false);
        long deleted = plan(database, machine, "Calibrate", true);
        database.inTransaction(connection -> {
            plans.delete(connection, deleted, "jana", MADE);
            return null;
        });

        assertThat(opening(database, THIRD)).isEmpty();
        assertThat(take(database, paused, THIRD)).isEmpty();
        assertThat(take(database, deleted, THIRD)).isEmpty();
        assertThat(page(database)).extracting(MaintenancePlan::id).containsExactly(paused);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void comesOnOneServerAtATimeAndTheOtherSeesThatItIsGone(SqlDatabase database) throws SQLException {
        long id = plan(database, RecordRows.machines(database, 1).get(0), "Grease chain", true);
        database.inTransaction(one -> {
            assertThat(turn.take(one, id, FIRST_OPENS)).isPresent();
            assertThatExceptionOfType(SQLException.class)
                    .as("the other one waits")
                    .isThrownBy(() -> database.inTransaction(other -> {
                        TwoServers.waitNoLonger(other);
                        return turn.take(other, id, FIRST_OPENS);
                    }))
                    .matches(e -> TwoServers.LOCKED.contains(e.getErrorCode()), "locked");
            return null;
        });

        assertThat(take(database, id, FIRST_OPENS)).isEmpty();
        assertThatExceptionOfType(SQLException.class)
                .as("whoever got past the lock")
                .isThrownBy(() -> database.inTransaction(connection -> {
                    plans.came(
                            connection, id, FIRST, OccurrenceOutcome.SKIPPED, null, FIRST_OPENS, SECOND, FIRST_OPENS);
                    return null;
                }))
                .matches(e -> e.getErrorCode() == 1062, "duplicate");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void isListedInTheOrderInWhichItComes(SqlDatabase database) throws SQLException {
        long machine = RecordRows.machines(database, 1).get(0);
        plan(database, machine, "Paused", false);
        long later = plan(database, machine, "Later", true);
        plan(database, machine, "Sooner", true);
        take(database, later, FIRST_OPENS);

        assertThat(page(database)).extracting(MaintenancePlan::title).containsExactly("Sooner", "Later", "Paused");
    }

    private long plan(SqlDatabase database, long machine, String title, boolean active) throws SQLException {
        return database.inTransaction(connection -> plans.insert(
                connection,
                machine,
                details("M-1", title, active),
                active ? FIRST : null,
                active ? FIRST_OPENS : null,
                "jana",
                MADE));
    }

    private static MaintenancePlanDetails details(String machine, String title, boolean active) {
        return new MaintenancePlanDetails(machine, title, "Both sides.", Priority.LOW, RECURRENCE, 7, active);
    }

    private Optional<Requested> take(SqlDatabase database, long id, Instant now) throws SQLException {
        return database.inTransaction(connection -> turn.take(connection, id, now));
    }

    private List<Long> opening(SqlDatabase database, Instant now) throws SQLException {
        return database.inTransaction((Connection connection) -> plans.opening(connection, now));
    }

    private List<MaintenancePlan> page(SqlDatabase database) throws SQLException {
        return database.inTransaction(connection -> plans.page(connection, PageRequest.first(10)))
                .items();
    }

    private MaintenancePlan get(SqlDatabase database, long id) throws SQLException {
        return database.inTransaction(connection -> plans.find(connection, id).orElseThrow());
    }
}
