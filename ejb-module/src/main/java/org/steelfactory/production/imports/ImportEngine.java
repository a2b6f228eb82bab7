package org.steelfactory.production.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.csv.CsvReader;
import org.steelfactory.production.csv.CsvRecord;
import org.steelfactory.production.csv.Delimiter;
import org.steelfactory.production.csv.FileFault;
import org.steelfactory.production.csv.FileFaultException;
import org.steelfactory.production.csv.TextInput;
import org.steelfactory.shared.PlantTime;

/**
 * Reads a file, checks it and stages what can be taken: the whole of a dry run, and all of a commit but its end. Works in
 * short transactions of its own, outside of JTA; whatever the file's size, a chunk of its rows is in memory.
 */
public final class ImportEngine {

    private final Transactions transactions;
    private final PlantTime plantTime;
    private final Clock clock;
    private final ImportBook book = new ImportBook();
    private final ImportRows rows = new ImportRows();
    private final ImportErrors errors = new ImportErrors();

    /** @param transactions on the application's data source */
    public ImportEngine(Transactions transactions, PlantTime plantTime, Clock clock) {
        this.transactions = transactions;
        this.plantTime = plantTime;
        this.clock = clock;
    }

    /**
     * Reads and checks the file of an import that has begun to run. Afterwards its rows are staged and its counts known.
     *
     * @return how the file is laid out, for {@link #checkAgain}
     * @throws FileFaultException when the file can't be read as a whole
     * @throws org.steelfactory.shared.InvalidInputException when the settings don't fit
     * @throws ImportStoppedException when somebody has cancelled it
     */
    public CheckedFile check(long importId, Path file, ImportSettings settings, List<Machine> machines)
            throws SQLException {
        clear(importId, true);
        CheckedFile checked = read(importId, file, settings, machines);
        transactions.run(connection -> {
            new ImportCheck(checked.plan()).rejectRepetitions(connection, importId);
            return null;
        });
        checkAgain(importId, checked);
        return checked;
    }

    /** Compares with what is recorded by now, and counts. */
    public void checkAgain(long importId, CheckedFile checked) throws SQLException {
        boolean runs = transactions.run(connection -> {
            new ImportCheck(checked.plan()).compareWithRecorded(connection, importId);
            return book.found(
                    connection,
                    importId,
                    rows.counts(connection, importId),
                    rows.root(connection, importId),
                    checked.layout(),
                    checked.differences());
        });
        requireRunning(importId, runs);
    }

    /** Tells that rows are being published now. */
    public void publishing(long importId, CheckedFile checked) throws SQLException {
        requireRunning(importId, advance(importId, ImportStep.PUBLISHING, checked.rows(), checked.bytes()));
    }

    /** Removes staged rows: all but the rejected ones, or those and all errors, too. */
    public void clear(long importId, boolean rejectedToo) throws SQLException {
        while (transactions.run(connection -> rows.removeSome(connection, importId, rejectedToo)) > 0) {
            // One short transaction after the other.
        }
        while (rejectedToo && transactions.run(connection -> errors.removeSome(connection, importId)) > 0) {
            // The same.
        }
    }

    private CheckedFile read(long importId, Path file, ImportSettings settings, List<Machine> machines)
            throws SQLException {
        MachineDirectory directory = new MachineDirectory(machines, settings.machineMap());
        try (InputStream bytes = Files.newInputStream(file);
                TextInput text = new TextInput(bytes);
                BufferedReader characters = new BufferedReader(text)) {
            char delimiter =
                    settings.delimiter().isPresent() ? settings.delimiter().get() : Delimiter.of(characters);
            CsvReader csv = new CsvReader(characters, delimiter);
            List<String> header = csv.next().map(CsvRecord::fields).orElseThrow(ImportEngine::empty);
            ColumnPlan plan = ColumnPlan.of(header, settings);
            RejectedRows rejected = new RejectedRows(plan, delimiter);
            RowReader reader = new RowReader(plan, settings, directory, rejected, plantTime, clock.instant());
            stage(importId, csv, reader, text);
            if (reader.rows() == 0) {
                throw empty();
            }
            return new CheckedFile(
                    plan,
                    new ImportLayout(
                            delimiter,
                            plan.timeUnit().symbol(),
                            rejected.header(),
                            plan.ignored(),
                            reader.oeeComparison().first()),
                    reader.oeeComparison().count(),
                    reader.rows(),
                    text.position());
        } catch (IOException e) {
            throw new UncheckedIOException("The file of import " + importId + " can't be read", e);
        }
    }

    private void stage(long importId, CsvReader csv, RowReader reader, TextInput text)
            throws IOException, SQLException {
        StagedChunk chunk = new StagedChunk();
        Optional<CsvRecord> csvRecord = csv.next();
        while (csvRecord.isPresent()) {
            chunk.add(reader.read(csvRecord.get()));
            csvRecord = csv.next();
            if (chunk.isFull() || csvRecord.isEmpty()) {
                stage(importId, chunk, reader.rows(), text.position());
            }
        }
        requireRunning(importId, advance(importId, ImportStep.CHECKING, reader.rows(), text.position()));
    }

    private void stage(long importId, StagedChunk chunk, long rowsSoFar, long bytesSoFar) throws SQLException {
        boolean runs = transactions.run(connection -> {
            rows.stage(connection, importId, chunk.rows());
            errors.add(connection, importId, chunk.errors());
            return book.advance(connection, importId, ImportStep.READING, rowsSoFar, bytesSoFar, clock.instant());
        });
        requireRunning(importId, runs);
        chunk.clear();
    }

    private boolean advance(long importId, ImportStep step, long rowsSoFar, long bytesSoFar) throws SQLException {
        return transactions.run(
                connection -> book.advance(connection, importId, step, rowsSoFar, bytesSoFar, clock.instant()));
    }

    private static void requireRunning(long importId, boolean runs) {
        if (!runs) {
            throw new ImportStoppedException(importId);
        }
    }

    private static FileFaultException empty() {
        return new FileFaultException(
                FileFault.EMPTY_FILE, "The file has no data rows. Is it the right one, and was it saved?");
    }
}
