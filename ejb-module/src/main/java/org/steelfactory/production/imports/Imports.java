package org.steelfactory.production.imports;

import static org.steelfactory.access.Role.Names.ADMIN;
import static org.steelfactory.access.Role.Names.AUDITOR;
import static org.steelfactory.access.Role.Names.OPERATOR;
import static org.steelfactory.access.Role.Names.SUPERVISOR;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.steelfactory.access.CurrentUser;
import org.steelfactory.production.imports.ImportFiles.Arrived;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.ForbiddenException;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;
import org.steelfactory.shared.PlainText;
import org.steelfactory.shared.SteelConfiguration;
import org.steelfactory.shared.TooLargeException;

/**
 * Imports of performance records. A file is sent once ({@link #begin}), then run: as often as its sender likes as a dry
 * run, with this mapping or that, and at last to be committed. Both are one path, and tell the same of the same file.
 *
 * <p>Everyone may read what was imported; a file is run, stopped and undone by its sender alone.
 */
@Stateless
@RolesAllowed({OPERATOR, SUPERVISOR, ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Imports {

    /** How long a caller waits for its turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MAX_FILE_NAME = 255;

    @Resource(lookup = "java:jboss/datasources/SteelDS")
    DataSource dataSource;

    @EJB
    ImportRunner runner;

    @EJB
    ImportPublisher publisher;

    @EJB
    ImportSlots slots;

    @EJB
    CurrentUser currentUser;

    @Inject
    SteelConfiguration configuration;

    @Inject
    Clock clock;

    private ImportStore store;
    private ImportFiles files;

    @PostConstruct
    void start() {
        store = new ImportStore(dataSource, clock);
        files = new ImportFiles(configuration.importFolder(), configuration.importMaxBytes());
    }

    /**
     * Takes a file. It is kept for a day, or until it is committed.
     *
     * @throws TooLargeException when it has more than {@code IMPORT_MAX_MB}, as soon as that much has come
     */
    public RecordImport begin(String fileName, InputStream file) {
        String name = PlainText.line("fileName", fileName, MAX_FILE_NAME);
        Arrived arrived = files.receive(file);
        long id = store.add(name, arrived.bytes(), arrived.sha256(), currentUser.name());
        files.keep(arrived, id);
        return get(id);
    }

    /**
     * How a file looks and how it might be understood, from its first lines.
     *
     * @throws org.steelfactory.shared.InvalidInputException when it isn't CSV
     */
    public ImportPreview preview(long id) {
        requireOwn(id);
        requireFile(id);
        return new PreviewReader(files.of(id)).read(id, store::remembered);
    }

    /**
     * Runs an import to its end.
     *
     * @throws org.steelfactory.shared.InvalidInputException when the file can't be read as a whole (field {@code file},
     *     code a {@link org.steelfactory.production.csv.FileFault}), or the settings don't fit it
     * @throws ConflictException when it is running or was committed already
     * @throws org.steelfactory.shared.TooManyRequestsException when too many imports run
     */
    public RecordImport run(long id, ImportMode mode, ImportSettings settings) {
        return run(id, mode, settings, true);
    }

    /** Begins to run an import in the background; {@link #get} tells how far it is and what came of it. */
    public RecordImport start(long id, ImportMode mode, ImportSettings settings) {
        return start(id, mode, settings, true);
    }

    /** Takes a file and runs it, once. */
    public RecordImport runOnce(String fileName, InputStream file, ImportMode mode, ImportSettings settings) {
        slots.refuseCrowd();
        return run(begin(fileName, file).id(), mode, settings, false);
    }

    /** Takes a file and begins to run it in the background, once. */
    public RecordImport startOnce(String fileName, InputStream file, ImportMode mode, ImportSettings settings) {
        slots.refuseCrowd();
        return start(begin(fileName, file).id(), mode, settings, false);
    }

    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
    public Page<RecordImport> find(PageRequest request) {
        return store.find(request);
    }

    /** @throws NotFoundException when there is no such import */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
    public RecordImport get(long id) {
        return store.get(id);
    }

    /** What is wrong with the rejected rows, in their order. */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
    public Page<ImportError> errors(long id, PageRequest request) {
        return store.errors(id, request);
    }

    /** The first errors, at most so many. */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
    public List<ImportError> firstErrors(long id, int count) {
        return store.firstErrors(id, count);
    }

    /** What the file calls machines that there aren't, as far as the last run found out; at most so many. */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
    public List<String> unknownMachines(long id, int count) {
        return store.unknownMachines(id, count);
    }

    /** Writes the rejected rows as CSV in UTF-8, each with its reasons, so that they can be mended and imported. */
    @RolesAllowed({OPERATOR, SUPERVISOR, ADMIN, AUDITOR})
    public void writeRejected(long id, OutputStream out) {
        get(id);
        store.writeRejected(id, out);
    }

    /** Stops an import that runs; nothing of it is added. */
    public RecordImport cancel(long id) {
        requireOwn(id);
        if (!store.cancel(id)) {
            throw new ConflictException("import.notRunning", id);
        }
        return get(id);
    }

    /**
     * Takes back what a committed import added.
     *
     * @throws ConflictException when it wasn't committed or is undone already, or when a record of it was changed since, or
     *     others record shifts of its batches at this moment
     */
    public RecordImport undo(long id) {
        publisher.undo(id, requireOwn(id));
        return get(id);
    }

    private RecordImport run(long id, ImportMode mode, ImportSettings settings, boolean keepFile) {
        requireOwn(id);
        slots.enter(PATIENCE);
        try {
            beginRun(id, mode, settings);
            runner.run(id, mode, settings, keepFile);
        } finally {
            slots.leave();
        }
        return get(id);
    }

    private RecordImport start(long id, ImportMode mode, ImportSettings settings, boolean keepFile) {
        requireOwn(id);
        slots.refuseCrowd();
        beginRun(id, mode, settings);
        runner.runLater(id, mode, settings, keepFile);
        return get(id);
    }

    private void beginRun(long id, ImportMode mode, ImportSettings settings) {
        requireFile(id);
        if (!store.begin(id, mode, settings, configuration.node())) {
            throw new ConflictException("import.cantRun", id, get(id).state());
        }
    }

    private RecordImport requireOwn(long id) {
        RecordImport found = get(id);
        if (!found.createdBy().equals(currentUser.name())) {
            throw new ForbiddenException("import.notOwn", id, found.createdBy());
        }
        return found;
    }

    private void requireFile(long id) {
        if (!Files.exists(files.of(id))) {
            throw new ConflictException("import.fileGone", id, get(id).state());
        }
    }
}
