package org.steelfactory.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.ledger.LedgerStore;
import org.steelfactory.ledger.chain.FaultCode;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerFault;
import org.steelfactory.ledger.chain.Verification;
import org.steelfactory.shared.PageRequest;

/** What the ledger's tables must do on every SQL database that the product runs on. */
class LedgerContract {

    private static final Instant NOW = Instant.parse("2026-01-31T06:00:00.123456Z");
    private static final int THREADS = 8;
    private static final int APPENDS_EACH = 40;

    private final LedgerStore store = new LedgerStore();

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void keepsEveryByte(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        LedgerRecord written = new LedgerRecord(
                "TEST_FACT", Map.of("text", "Walzstraße, 圧延 \ud83c\udfed \\ ' \" \u0001", "ratio", 0.1 + 0.2));

        LedgerEntry appended = append(database, List.of(written)).get(0);

        Optional<LedgerEntry> read = database.inTransaction(connection -> store.find(connection, 0));
        assertThat(read).hasValue(appended);
        assertThat(LedgerTables.verify(database).valid()).isTrue();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void leavesNothingOfARolledBackAppend(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        append(database, facts(2));

        try (Connection connection = database.application().getConnection()) {
            connection.setAutoCommit(false);
            store.append(connection, facts(3), "admin", NOW);
            connection.rollback();
        }

        assertThat(LedgerTables.verify(database).valid()).isTrue();
        assertThat(LedgerTables.verify(database).entries()).isEqualTo(2);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void formsOneUnbrokenChainOutOfEightThreads(SqlDatabase database) throws Exception {
        LedgerTables.clear(database);
        List<Verification> meanwhile = new ArrayList<>();
        Callable<Integer> appends = () -> {
            for (int i = 0; i < APPENDS_EACH; i++) {
                append(database, facts(1 + i % 3));
            }
            return APPENDS_EACH;
        };

        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> running =
                Stream.generate(() -> threads.submit(appends)).limit(THREADS).toList();
        while (!running.stream().allMatch(Future::isDone)) {
            meanwhile.add(LedgerTables.verify(database));
        }
        threads.shutdown();

        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        for (Future<Integer> done : running) {
            assertThat(done.get()).isEqualTo(APPENDS_EACH);
        }
        assertThat(meanwhile).isNotEmpty().allMatch(Verification::valid);
        long each = IntStream.range(0, APPENDS_EACH).map(i -> 1 + i % 3).sum();
        assertThat(LedgerTables.verify(database)).matches(Verification::valid, "valid");
        assertThat(LedgerTables.verify(database).entries()).isEqualTo(THREADS * each);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void refusesTheApplicationsUserEveryOtherChange(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        append(database, facts(3));

        try (Connection connection = database.application().getConnection();
                Statement statement = connection.createStatement()) {
            for (String forbidden : List.of(
                    "UPDATE ledger_entry SET data = 'forged'",
                    "DELETE FROM ledger_entry",
                    "TRUNCATE TABLE ledger_entry",
                    "DROP TABLE ledger_entry",
                    "ALTER TABLE ledger_entry DROP COLUMN data",
                    "REPLACE INTO ledger_entry SELECT * FROM ledger_entry",
                    "DELETE FROM ledger_head",
                    "INSERT INTO ledger_head VALUES (2, 0, '0000')",
                    "TRUNCATE TABLE ledger_head")) {
                assertThatExceptionOfType(SQLException.class)
                        .as(forbidden)
                        .isThrownBy(() -> statement.execute(forbidden))
                        .withMessageContaining("denied");
            }
        }
        assertThat(LedgerTables.verify(database).valid()).isTrue();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void takesNoSecondEntryAfterTheSameOne(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        append(database, facts(3));

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(
                        () -> database.asOwner(
                                "INSERT INTO ledger_entry SELECT 99, data, REPEAT('f', 64),"
                                        + " previous_hash, recorded_at_utc, entry_type, subject FROM ledger_entry WHERE entry_index = 1"))
                .matches(e -> e.getErrorCode() == 1062, "duplicate");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void findsWhatTheOwnerTamperedWith(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        append(database, facts(20));

        database.asOwner(
                "UPDATE ledger_entry SET data = REPLACE(data, 'fact 4', 'fact 5') WHERE entry_index = 4",
                "UPDATE ledger_entry SET recorded_at_utc = recorded_at_utc + INTERVAL 1 DAY WHERE entry_index = 7",
                "DELETE FROM ledger_entry WHERE entry_index IN (10, 11)",
                "UPDATE ledger_entry SET previous_hash = REPEAT('e', 64) WHERE entry_index = 15",
                "DELETE FROM ledger_entry WHERE entry_index > 17");

        assertThat(LedgerTables.verify(database).faults())
                .extracting(LedgerFault::index, LedgerFault::code)
                .containsExactly(
                        tuple(4L, FaultCode.HASH_MISMATCH),
                        tuple(7L, FaultCode.HASH_MISMATCH),
                        tuple(10L, FaultCode.MISSING_ENTRY),
                        tuple(15L, FaultCode.PREVIOUS_HASH_MISMATCH),
                        tuple(18L, FaultCode.TAIL_CUT));
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void cantTellWhereTheHeadIsGone(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        append(database, facts(1));
        database.asOwner("DELETE FROM ledger_head");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> LedgerTables.verify(database))
                .withMessageContaining("ledger_head");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void pagesNewestFirstAndByType(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        append(database, facts(5));
        append(database, List.of(new LedgerRecord("OTHER_FACT", Map.of())));

        assertThat(page(database, Optional.empty(), PageRequest.of(1, 2))).containsExactly(3L, 2L);
        assertThat(page(database, Optional.of("TEST_FACT"), PageRequest.first(2)))
                .containsExactly(4L, 3L);
        assertThat(page(database, Optional.empty(), new PageRequest(0, 2, "index")))
                .containsExactly(0L, 1L);
        long facts = database.inTransaction(connection -> store.count(connection, Optional.of("TEST_FACT")));
        assertThat(facts).isEqualTo(5);
        List<String> types = database.inTransaction(store::types);
        assertThat(types).containsExactly("OTHER_FACT", "TEST_FACT");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void tellsTheHistoryOfOneThing(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        LedgerRecord created = new LedgerRecord("TEST_FACT", Map.of("id", 3)).about("machine-3");
        LedgerRecord changed = new LedgerRecord("OTHER_FACT", Map.of("id", 3)).about("machine-3");
        append(database, List.of(created, new LedgerRecord("TEST_FACT", Map.of("id", 31)).about("machine-31")));
        append(database, facts(1));
        append(database, List.of(changed));

        List<LedgerEntry> history = database.inTransaction(connection -> store.about(connection, "machine-3", 10));

        assertThat(history).extracting(LedgerEntry::index).containsExactly(3L, 0L);
        assertThat(LedgerTables.verify(database).valid()).isTrue();
    }

    private List<Long> page(SqlDatabase database, Optional<String> type, PageRequest request) throws SQLException {
        List<LedgerEntry> entries = database.inTransaction(connection -> store.page(connection, type, request));
        return entries.stream().map(LedgerEntry::index).toList();
    }

    private List<LedgerEntry> append(SqlDatabase database, List<LedgerRecord> records) throws SQLException {
        return database.inTransaction(connection -> store.append(connection, records, "admin", NOW));
    }

    private static List<LedgerRecord> facts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new LedgerRecord("TEST_FACT", Map.of("text", "fact " + i)))
                .toList();
    }
}
