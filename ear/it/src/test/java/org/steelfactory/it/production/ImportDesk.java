package org.steelfactory.it.production;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.steelfactory.it.stores.SqlDatabase;
import org.steelfactory.ledger.LedgerStore;
import org.steelfactory.machine.Machine;
import org.steelfactory.machine.MachineStatus;
import org.steelfactory.production.imports.CheckedFile;
import org.steelfactory.production.imports.ImportError;
import org.steelfactory.production.imports.ImportMode;
import org.steelfactory.production.imports.ImportPublication;
import org.steelfactory.production.imports.ImportRun;
import org.steelfactory.production.imports.ImportSettings;
import org.steelfactory.production.imports.ImportStore;
import org.steelfactory.production.imports.ImportWithdrawal;
import org.steelfactory.production.imports.RecordImport;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.PlantTime;

/** Imports files into a database as the product does, without the container around it. */
final class ImportDesk {

    private static final String USER = "operator";
    static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final PlantTime PLANT = new PlantTime(ZoneId.of("Europe/Berlin"));

    private final SqlDatabase database;
    private final ImportStore store;
    private final ImportRun run;
    private final ImportPublication publication = new ImportPublication();
    private final ImportWithdrawal withdrawal = new ImportWithdrawal();
    private final LedgerStore ledger = new LedgerStore();
    private LongConsumer meanwhile = id -> {};
    private final List<Machine> machines;

    ImportDesk(SqlDatabase database) throws SQLException {
        this.database = database;
        this.store = new ImportStore(database.application(), CLOCK);
        this.run = new ImportRun(database.application(), PLANT, CLOCK);
        this.machines = machines(database);
    }

    /** Empties what imports write to. */
    static void clear(SqlDatabase database) throws SQLException {
        database.clearPlant();
        database.asOwner(
                "DELETE FROM import_header",
                "DELETE FROM ledger_entry",
                "DELETE FROM ledger_tile",
                "DELETE FROM ledger_head",
                "INSERT INTO ledger_head (id, entry_count, head_hash) VALUES (1, 0, '0000')");
        database.asOwner(
                "INSERT INTO machine (id, name, type, location, status, created_at_utc, version) VALUES"
                        + " (1, 'HSM-1', 'Hot strip mill', 'Hall 1', 'ACTIVE', '2020-01-01', 1),"
                        + " (2, 'CAST-1', 'Caster', 'Hall 2', 'ACTIVE', '2020-01-01', 1)",
                "INSERT INTO machine (id, name, type, location, status, created_at_utc, retired_at_utc, version) VALUES"
                        + " (3, 'OLD-1', 'Caster', 'Hall 2', 'RETIRED', '2020-01-01', '2026-01-01', 1)");
    }

    private static List<Machine> machines(SqlDatabase database) throws SQLException {
        return database.inTransaction(connection -> {
            List<Machine> found = new ArrayList<>();
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT id, name, status FROM machine ORDER BY id");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    MachineStatus status = MachineStatus.valueOf(row.getString(3));
                    Instant retired = status == MachineStatus.RETIRED ? Instant.parse("2026-01-01T00:00:00Z") : null;
                    found.add(new Machine(
                            row.getLong(1), row.getString(2), "type", "hall", status, null, retired, NOW, 1));
                }
            }
            return found;
        });
    }

    RecordImport dryRun(String csv, Map<String, String> parameters) {
        return run(csv, ImportMode.DRY_RUN, parameters);
    }

    RecordImport commit(String csv, Map<String, String> parameters) {
        return run(csv, ImportMode.COMMIT, parameters);
    }

    RecordImport run(String csv, ImportMode mode, Map<String, String> parameters) {
        try {
            Path file = Files.createTempFile("import", ".csv");
            Files.writeString(file, csv, StandardCharsets.UTF_8);
            try {
                return run(file, mode, ImportSettings.of(parameters));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RecordImport run(Path file, ImportMode mode, ImportSettings settings) throws IOException {
        long id = store.add("test.csv", Files.size(file), "0".repeat(64), USER);
        store.begin(id, mode, settings, "test");
        run.run(id, file, mode, settings, machines, checked -> publish(id, checked, settings));
        return store.get(id);
    }

    /** What happens, each time, between the check and the publication; it is given the import's id. */
    void beforePublishing(LongConsumer meanwhile) {
        this.meanwhile = meanwhile;
    }

    /** An import that a node began, and then the node died. */
    RecordImport leftRunning(String node) {
        long id = store.add("test.csv", 1, "0".repeat(64), USER);
        store.begin(id, ImportMode.COMMIT, ImportSettings.DEFAULT, node);
        return store.get(id);
    }

    /** What a node does that starts anew. */
    void endAbandoned(String node) throws SQLException {
        for (long id : store.abandoned(Optional.of(node))) {
            run.giveUp(id);
        }
    }

    /** What a node does that finds the import running, a moment before it ends. */
    boolean giveUp(RecordImport found) throws SQLException {
        return run.giveUp(found.id());
    }

    ImportStore store() {
        return store;
    }

    private void publish(long id, CheckedFile checked, ImportSettings settings) {
        meanwhile.accept(id);
        try {
            database.inTransaction(connection -> ledger.append(
                    connection, List.of(publication.publish(connection, id, checked, settings, USER, NOW)), USER, NOW));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where the file can't be read as a whole. */
    Optional<RecordImport> tryCommit(FuzzedFile file) {
        try {
            return Optional.of(commit(file.text(), file.parameters()));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    void undo(RecordImport done) throws SQLException {
        database.inTransaction(
                connection -> ledger.append(connection, List.of(withdrawal.undo(connection, done, NOW)), USER, NOW));
    }

    /** Waits a second, at most, for whoever else writes the same. */
    void undoInHaste(RecordImport done) throws SQLException {
        database.inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET SESSION innodb_lock_wait_timeout = 1");
            }
            return withdrawal.undo(connection, done, NOW);
        });
    }

    List<ImportError> errors(RecordImport done) {
        return store.firstErrors(done.id(), 1_000);
    }

    String rejected(RecordImport done) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.writeRejected(done.id(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    long count(String rows) throws SQLException {
        return numbers("SELECT COUNT(*) FROM " + rows).get(0);
    }

    /** The one row that a query gives. */
    List<Long> numbers(String query) throws SQLException {
        return database.inTransaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement(query);
                    ResultSet row = select.executeQuery()) {
                row.next();
                List<Long> numbers = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    numbers.add(row.getLong(i));
                }
                return numbers;
            }
        });
    }
}
