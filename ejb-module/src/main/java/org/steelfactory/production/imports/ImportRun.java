package org.steelfactory.production.imports;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.steelfactory.machine.Machine;
import org.steelfactory.production.csv.FileFaultException;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.PlantTime;

/**
 * Runs an import that has begun to its end, whichever that is: dry run and commit are one path, of which the former
 * leaves out the last step.
 */
public final class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private static final int ATTEMPTS = 5;

    private final ImportStore store;
    private final ImportEngine engine;

    /** @param dataSource used where no JTA transaction is active */
    public ImportRun(DataSource dataSource, PlantTime plantTime, Clock clock) {
        this.store = new ImportStore(dataSource, clock);
        this.engine = new ImportEngine(new Transactions(dataSource), plantTime, clock);
    }

    /** Adds the accepted rows, in one transaction. */
    @FunctionalInterface
    public interface Publisher {

        /** @throws RecordedMeanwhileException when somebody else recorded one of the shifts after the check */
        void publish(CheckedFile checked);
    }

    /**
     * @throws InvalidInputException when the file can't be read as a whole, or the settings don't fit it
     * @throws ConflictException when it was cancelled
     */
    public void run(
            long importId,
            Path file,
            ImportMode mode,
            ImportSettings settings,
            List<Machine> machines,
            Publisher publisher) {
        boolean done = false;
        try {
            CheckedFile checked = engine.check(importId, file, settings, machines);
            if (mode == ImportMode.COMMIT) {
                publish(importId, checked, publisher);
            } else {
                store.checked(importId);
            }
            done = true;
        } catch (FileFaultException e) {
            failed(importId, e.fault().name(), e.getMessage());
            throw new InvalidInputException("file", e.fault().name(), e.getMessage());
        } catch (InvalidInputException e) {
            failed(importId, "SETTINGS", e.errors().get(0).message());
            throw e;
        } catch (SQLException e) {
            throw new IllegalStateException("Import " + importId + " failed", e);
        } finally {
            end(importId, done);
        }
    }

    /**
     * Ends an import that runs nowhere any more.
     *
     * @return whether it had no end until now; one that came to its end meanwhile keeps its rejected rows
     */
    public boolean giveUp(long importId) throws SQLException {
        boolean ended = store.fail(
                importId, "INTERRUPTED", "The server stopped while it ran. Nothing was added; send the file again.");
        if (ended) {
            engine.clear(importId, true);
        }
        return ended;
    }

    /**
     * Notes why an import failed; nothing happens where its end is known already. Whatever led here matters more than that
     * it can't be noted: the import is ended later, as one that nobody has heard of for long.
     */
    public void failed(long importId, String code, String detail) {
        try {
            store.fail(importId, code, detail);
        } catch (SQLException e) {
            LOG.error("IMPORT-008 why import {} failed ({}) could not be noted: {}", importId, code, e.getMessage());
        }
    }

    private void publish(long importId, CheckedFile checked, Publisher publisher) throws SQLException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            engine.publishing(importId, checked);
            try {
                publisher.publish(checked);
                LOG.info("IMPORT-002 import {} committed, {} rows read", importId, checked.rows());
                return;
            } catch (RecordedMeanwhileException e) {
                LOG.info("IMPORT-003 import {} was overtaken, attempt {}: {}", importId, attempt, e.getMessage());
                engine.checkAgain(importId, checked);
            }
        }
        throw new ConflictException("import.overtaken", importId);
    }

    private void end(long importId, boolean done) {
        if (!done) {
            // Nothing happens where the reason is noted already.
            failed(importId, "UNEXPECTED", "Something went wrong that shouldn't. Nothing was added; try again.");
        }
        try {
            engine.clear(importId, !done);
        } catch (SQLException e) {
            LOG.error("IMPORT-005 rows of import {} could not be cleared: {}", importId, e.getMessage());
        }
    }
}
