package org.steelfactory.it.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.steelfactory.it.stores.EachSqlDatabase;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.ledger.CheckpointSigning;
import org.steelfactory.ledger.CheckpointTable;
import org.steelfactory.ledger.LedgerKeys;
import org.steelfactory.ledger.LedgerRecord;
import org.steelfactory.ledger.LedgerStore;
import org.steelfactory.ledger.LedgerTree;
import org.steelfactory.ledger.StoredCheckpoint;
import org.steelfactory.ledger.WitnessFile;
import org.steelfactory.ledger.chain.ChainBuilder;
import org.steelfactory.ledger.chain.FaultCode;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.ledger.chain.LedgerFault;
import org.steelfactory.ledger.chain.LedgerHead;
import org.steelfactory.ledger.chain.MerkleFrontier;
import org.steelfactory.ledger.chain.note.NoteException;
import org.steelfactory.ledger.chain.note.SignedNote;
import org.steelfactory.ledger.chain.note.SigningKey;
import org.steelfactory.ledger.chain.offline.LedgerReport;
import org.steelfactory.ledger.chain.tree.ProofCheck;

/** What the tree's and the checkpoints' tables must do on every SQL database that the product runs on. */
class LedgerTreeContract {

    private static final Instant NOW = Instant.parse("2026-01-31T06:00:00.123456Z");
    private static final int THREADS = 8;

    private final LedgerStore store = new LedgerStore();
    private final LedgerTree tree = new LedgerTree();
    private final ProofCheck check = new ProofCheck();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void provesEveryEntryAndEverySizeOfALedgerThatGrewInBatches(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        Random random = new Random(1);
        List<Long> sizes = new ArrayList<>();
        long size = 0;
        while (size < 700) {
            int count = 1 + random.nextInt(300);
            append(database, count);
            size += count;
            sizes.add(size);
        }
        long last = size;

        database.inTransaction(connection -> {
            byte[] root = tree.root(connection, last);
            assertThat(root).isEqualTo(rootOfEntries(connection, last));
            for (long index = 0; index < last; index += 37) {
                assertThat(check.proves(tree.inclusion(connection, index, last), root))
                        .isTrue();
            }
            for (long earlier : sizes) {
                assertThat(check.proves(
                                tree.consistency(connection, earlier, last), tree.root(connection, earlier), root))
                        .isTrue();
            }
            return null;
        });
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void buildsTheTreeOfALedgerThatIsOlderThanTrees(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        append(database, 600);
        byte[] root = root(database, 600);
        database.asOwner("DELETE FROM ledger_tile");

        long added = database.inTransaction(connection -> tree.catchUp(connection, store.lockHead(connection)));
        append(database, 1);

        assertThat(added).isEqualTo(600);
        assertThat(root(database, 600)).isEqualTo(root);
        long again = database.inTransaction(connection -> tree.catchUp(connection, store.lockHead(connection)));
        assertThat(again).isZero();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void growsIntoOneTreeUnderEightThreads(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        List<CompletableFuture<Void>> threads = IntStream.range(0, THREADS)
                .mapToObj(thread -> CompletableFuture.runAsync(() -> appendAgainAndAgain(database, thread)))
                .toList();
        threads.forEach(CompletableFuture::join);

        database.inTransaction(connection -> {
            long size = store.head(connection).count();
            assertThat(size).isEqualTo(THREADS * 20 * 7);
            assertThat(tree.root(connection, size)).isEqualTo(rootOfEntries(connection, size));
            return null;
        });
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void keepsTheApplicationFromChangingWhatItWrote(SqlDatabase database) throws SQLException {
        LedgerTables.clear(database);
        append(database, 3);
        for (String forbidden : List.of(
                "UPDATE ledger_tile SET hashes = ''",
                "DELETE FROM ledger_tile",
                "TRUNCATE TABLE ledger_tile",
                "UPDATE ledger_checkpoint SET note = ''",
                "DELETE FROM ledger_checkpoint",
                "DELETE FROM ledger_key",
                "UPDATE ledger_key SET verifier_key = ''")) {
            try (Connection connection = database.application().getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatExceptionOfType(SQLException.class)
                        .as(forbidden)
                        .isThrownBy(() -> statement.execute(forbidden))
                        .withMessageContaining("denied");
            }
        }
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void signsWhatIsThereAndOnlyOnce(SqlDatabase database) throws Exception {
        LedgerTables.clear(database);
        append(database, 5);

        StoredCheckpoint checkpoint = sign(database).orElseThrow();

        assertThat(checkpoint.size()).isEqualTo(5);
        assertThat(sign(database)).isEmpty();
        append(database, 2);
        assertThat(sign(database)).map(StoredCheckpoint::size).hasValue(7L);
        LedgerReport report = verify(database);
        assertThat(report.verification().faults()).isEmpty();
        assertThat(report.checkpoints()).isEqualTo(2);
        assertThat(report.proven()).isEqualTo(7);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void aNewKeyIsVouchedForByTheOneBefore(SqlDatabase database) throws Exception {
        LedgerTables.clear(database);
        append(database, 5);
        sign(database);
        Path present = files().filter(file -> file.toString().endsWith(".key"))
                .findFirst()
                .orElseThrow();
        SigningKey old = SigningKey.parse(Files.readString(present));
        SigningKey fresh = SigningKey.generate(old.verifier().name());
        Files.writeString(present, fresh.written());
        assertThatExceptionOfType(NoteException.class)
                .isThrownBy(() -> sign(database))
                .withMessageContaining("vouch");
        Files.writeString(Path.of(present.toString().replace(".key", ".previous-key")), old.written());

        SignedNote note = SignedNote.parse(sign(database).orElseThrow().note());

        assertThat(note.isSignedBy(old.verifier())).isTrue();
        assertThat(note.isSignedBy(fresh.verifier())).isTrue();
        append(database, 3);
        SignedNote next = SignedNote.parse(sign(database).orElseThrow().note());
        assertThat(next.isSignedBy(old.verifier())).isFalse();
        List<String> keys = database.inTransaction(new CheckpointTable()::keys);
        assertThat(keys)
                .containsExactly(old.verifier().toString(), fresh.verifier().toString());
        assertThat(verify(database).verification().faults()).isEmpty();
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void signsNothingThatContradictsAnEarlierCheckpoint(SqlDatabase database) throws Exception {
        LedgerTables.clear(database);
        append(database, 8);
        StoredCheckpoint noted = sign(database).orElseThrow();
        witness(database).add(noted.note());
        recompute(database, 3, 8);
        database.asOwner("DELETE FROM ledger_checkpoint");
        append(database, 1);

        assertThatExceptionOfType(NoteException.class)
                .isThrownBy(() -> sign(database))
                .withMessageContaining("first 8 entries");
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void verificationNamesARecomputedTailByTheCheckpointsThatAreLeft(SqlDatabase database) throws Exception {
        LedgerTables.clear(database);
        append(database, 3);
        sign(database);
        append(database, 5);
        sign(database);
        recompute(database, 4, 8);

        List<LedgerFault> faults = verify(database).verification().faults();

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).index()).isEqualTo(3);
        assertThat(faults.get(0).code()).isEqualTo(FaultCode.CHECKPOINT_MISMATCH);
    }

    @ParameterizedTest
    @ArgumentsSource(EachSqlDatabase.class)
    void verificationNamesATailThatWasCutWithItsHead(SqlDatabase database) throws Exception {
        LedgerTables.clear(database);
        append(database, 8);
        sign(database);
        database.asOwner(
                "DELETE FROM ledger_entry WHERE entry_index >= 6",
                "UPDATE ledger_head SET entry_count = 6, head_hash ="
                        + " (SELECT entry_hash FROM ledger_entry WHERE entry_index = 5)");

        List<LedgerFault> faults = verify(database).verification().faults();

        assertThat(faults).extracting(LedgerFault::code).containsExactly(FaultCode.TAIL_CUT);
        assertThat(faults.get(0).index()).isEqualTo(6);
    }

    /** Everything from an entry on computed anew, tree and head included, as whoever owns the database can. */
    private void recompute(SqlDatabase database, int from, int to) throws SQLException {
        LedgerEntry before = database.inTransaction(connection -> store.find(connection, from - 1))
                .orElseThrow();
        ChainBuilder chain = new ChainBuilder(new LedgerHead(from, before.hash()));
        database.asOwner("DELETE FROM ledger_entry WHERE entry_index >= " + from, "DELETE FROM ledger_tile");
        for (int i = from; i < to; i++) {
            LedgerEntry forged = chain.append("TEST_FACT", "mallory", NOW, Map.of("text", "forged " + i));
            database.asOwner("INSERT INTO ledger_entry (entry_index, data, entry_hash, previous_hash, recorded_at_utc,"
                    + " entry_type) VALUES (" + i + ", '" + forged.data() + "', '" + forged.hash() + "', '"
                    + forged.previousHash() + "', '2026-01-31 06:00:00.123456', 'TEST_FACT')");
        }
        database.asOwner("UPDATE ledger_head SET head_hash = '" + chain.head().hash() + "'");
        database.inTransaction(connection -> tree.catchUp(connection, store.lockHead(connection)));
    }

    private void appendAgainAndAgain(SqlDatabase database, int thread) {
        try {
            for (int i = 0; i < 20; i++) {
                append(database, 7);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Thread " + thread, e);
        }
    }

    private Optional<StoredCheckpoint> sign(SqlDatabase database) throws SQLException, IOException, NoteException {
        try (Connection connection = database.application().getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            Optional<StoredCheckpoint> signed =
                    new CheckpointSigning(keys(database), witness(database)).sign(connection, NOW);
            connection.commit();
            return signed;
        }
    }

    private LedgerKeys keys(SqlDatabase database) throws SQLException {
        LedgerEntry first =
                database.inTransaction(connection -> store.find(connection, 0)).orElseThrow();
        return new LedgerKeys(folder, first.hash());
    }

    private WitnessFile witness(SqlDatabase database) throws SQLException {
        return new WitnessFile(folder.resolve(keys(database).fileName(".checkpoints")));
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList().stream();
        }
    }

    private LedgerReport verify(SqlDatabase database) throws SQLException {
        try (Connection entries = database.application().getConnection();
                Connection checkpoints = database.application().getConnection()) {
            return store.verify(entries, checkpoints);
        }
    }

    private byte[] root(SqlDatabase database, long size) throws SQLException {
        return database.inTransaction(connection -> tree.root(connection, size));
    }

    private byte[] rootOfEntries(Connection connection, long size) throws SQLException {
        MerkleFrontier frontier = new MerkleFrontier();
        for (long index = 0; index < size; index++) {
            frontier.add(MerkleFrontier.leafHash(
                    store.find(connection, index).orElseThrow().data()));
        }
        return frontier.rootHash();
    }

    private void append(SqlDatabase database, int count) throws SQLException {
        List<LedgerRecord> records = IntStream.range(0, count)
                .mapToObj(i -> new LedgerRecord("TEST_FACT", Map.of("text", "fact " + i)))
                .toList();
        database.inTransaction(connection -> store.append(connection, records, "admin", NOW));
    }
}
