package org.steelfactory.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.ledger.LedgerStore;
import org.steelfactory.ledger.guard.DatabaseRefusal;
import org.steelfactory.ledger.guard.GuardState;
import org.steelfactory.ledger.guard.GuardTriggers;
import org.steelfactory.ledger.guard.GuardedTables;

/** What the ledger's guards must do on every SQL database that the product runs on. */
class LedgerGuardsContract {

    private static final Instant NOW = Instant.parse("2026-01-31T06:00:00Z");

    private final LedgerStore store = new LedgerStore();
    private SqlDatabase database;

    @AfterEach
    void takeThemOff() throws SQLException {
        change(GuardTriggers::remove);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void refuseEveryChangeToTheOwnerAndLetEntriesBeAppended(SqlDatabase database) throws SQLException {
        open(database);
        change(GuardTriggers::install);

        for (String forbidden : List.of(
                "UPDATE ledger_entry SET data = 'forged' WHERE entry_index = 1",
                "UPDATE ledger_entry SET entry_hash = REPEAT('f', 64) WHERE entry_index = 1",
                "DELETE FROM ledger_entry WHERE entry_index = 2",
                "REPLACE INTO ledger_entry SELECT * FROM ledger_entry WHERE entry_index = 1",
                "UPDATE ledger_head SET entry_count = entry_count - 1",
                "UPDATE ledger_head SET head_hash = REPEAT('f', 64)",
                "DELETE FROM ledger_head")) {
            assertThatExceptionOfType(SQLException.class)
                    .as(forbidden)
                    .isThrownBy(() -> database.asOwner(forbidden))
                    .withMessageContaining("Guard: ")
                    .matches(e -> DatabaseRefusal.of(e).orElseThrow() == DatabaseRefusal.GUARD);
        }
        append(3);
        assertThat(LedgerTables.verify(database).valid()).isTrue();
        assertThat(LedgerTables.verify(database).entries()).isEqualTo(6);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void areToldByTheDatabaseItself(SqlDatabase database) throws SQLException {
        open(database);
        assertThat(state()).isEqualTo(GuardState.OFF);

        change(GuardTriggers::install);
        assertThat(state()).isEqualTo(GuardState.ON);
        change(GuardTriggers::install);
        assertThat(state()).isEqualTo(GuardState.ON);

        database.asOwner("DROP TRIGGER ledger_entry_no_delete");
        assertThat(state()).isEqualTo(GuardState.INCOMPLETE);
        change(GuardTriggers::install);
        assertThat(state()).isEqualTo(GuardState.ON);

        change(GuardTriggers::remove);
        assertThat(state()).isEqualTo(GuardState.OFF);
        database.asOwner("UPDATE ledger_entry SET data = data WHERE entry_index = 1");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void areNotTakenForGuardsWhenTheyDoNothing(SqlDatabase database) throws SQLException {
        open(database);
        change(GuardTriggers::install);
        database.asOwner(
                "DROP TRIGGER ledger_entry_no_update",
                "CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry FOR EACH ROW SET @idle = 1");

        assertThat(state()).isEqualTo(GuardState.INCOMPLETE);

        change(GuardTriggers::install);
        assertThat(state()).isEqualTo(GuardState.ON);
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> database.asOwner("UPDATE ledger_entry SET data = data WHERE entry_index = 1"))
                .withMessageContaining("never changed");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void arentPutOnByAUserWithoutTheRight(SqlDatabase database) throws SQLException {
        open(database);

        try (Connection connection = database.application().getConnection()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> GuardTriggers.install(connection, GuardedTables.LEDGER))
                    .matches(e -> DatabaseRefusal.of(e).orElseThrow() == DatabaseRefusal.RIGHTS)
                    .satisfies(e -> assertThat(DatabaseRefusal.toAdministrator(e))
                            .hasMessageContaining("TRIGGER")
                            .hasMessageContaining("DB_MIGRATION_USER"));
        }
        assertThat(state()).isEqualTo(GuardState.OFF);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void dontWaitForeverForATableInUse(SqlDatabase database) throws SQLException {
        open(database);
        try (Connection reader = database.application().getConnection();
                Statement statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("SELECT COUNT(*) FROM ledger_entry");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> change(GuardTriggers::install))
                    .matches(e -> DatabaseRefusal.of(e).orElseThrow() == DatabaseRefusal.BUSY);
            reader.rollback();
        }
        change(GuardTriggers::install);
        assertThat(state()).isEqualTo(GuardState.ON);
    }

    private interface Change {
        void on(Connection connection, GuardedTables of) throws SQLException;
    }

    private void change(Change change) throws SQLException {
        try (Connection owner = database.owner().getConnection()) {
            change.on(owner, GuardedTables.LEDGER);
        }
    }

    private GuardState state() throws SQLException {
        try (Connection owner = database.owner().getConnection()) {
            return GuardTriggers.status(owner, GuardedTables.LEDGER).state();
        }
    }

    private void open(SqlDatabase fresh) throws SQLException {
        database = fresh;
        change(GuardTriggers::remove);
        LedgerTables.clear(database);
        append(3);
    }

    private void append(int count) throws SQLException {
        List<LedgerRecord> facts = IntStream.range(0, count)
                .mapToObj(i -> new LedgerRecord("TEST_FACT", Map.of("text", "fact " + i)))
                .toList();
        database.inTransaction(connection -> store.append(connection, facts, "admin", NOW));
    }
}
