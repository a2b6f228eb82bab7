package org.steelfactory.production.imports;

import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.steelfactory.production.imports.Transactions.Work;
import org.steelfactory.shared.NotFoundException;
import org.steelfactory.shared.Page;
import org.steelfactory.shared.PageRequest;

/** What is known of imports, each call in a short transaction of its own. */
public final class ImportStore {

    private final Transactions transactions;
    private final Clock clock;
    private final ImportBook book = new ImportBook();
    private final ImportErrors errors = new ImportErrors();
    private final ImportHeaders headers = new ImportHeaders();
    private final RejectedFile rejectedFile = new RejectedFile();

    public ImportStore(DataSource dataSource, Clock clock) {
        this.transactions = new Transactions(dataSource);
        this.clock = clock;
    }

    /** @return the id of the new import, in state UPLOADED */
    public long add(String fileName, long bytes, String sha256, String by) {
        return in(connection -> book.add(connection, fileName, bytes, sha256, by, clock.instant()));
    }

    /** @return whether it may be run; not while it runs already, and not once it was committed */
    public boolean begin(long id, ImportMode mode, ImportSettings settings, String node) {
        String text = ImportSettingsText.write(settings.parameters());
        return in(connection -> book.begin(connection, id, mode, text, node, clock.instant()));
    }

    /** Ends a dry run. */
    void checked(long id) {
        move(id, ImportState.RUNNING, ImportState.CHECKED);
    }

    /** @return whether it ran until now */
    public boolean cancel(long id) {
        return move(id, ImportState.RUNNING, ImportState.CANCELLED);
    }

    /** @return whether it ran until now; nothing happens where its end is known already */
    boolean fail(long id, String code, String detail) throws SQLException {
        return transactions.run(connection -> book.fail(connection, id, code, detail, clock.instant()));
    }

    /** Imports that run nowhere any more: those of this node, which has just started, or those long unheard of. */
    public List<Long> abandoned(Optional<String> startedNode) throws SQLException {
        return transactions.run(connection -> book.abandoned(connection, startedNode, clock.instant()));
    }

    /** @throws NotFoundException when there is no such import */
    public RecordImport get(long id) {
        return in(connection -> book.find(connection, id))
                .orElseThrow(() -> new NotFoundException("import.unknown", id));
    }

    Page<RecordImport> find(PageRequest request) {
        return in(connection -> Page.of(book.page(connection, request), book.count(connection), request));
    }

    Page<ImportError> errors(long id, PageRequest request) {
        long total = get(id).counts().errorsTotal();
        return in(connection -> Page.of(errors.page(connection, id, request), total, request));
    }

    /** The first errors in the order of the rows. */
    public List<ImportError> firstErrors(long id, int count) {
        return in(connection -> errors.first(connection, id, count));
    }

    List<String> unknownMachines(long id, int count) {
        return in(connection -> errors.unknownMachines(connection, id, count));
    }

    /**
     * Writes the rejected rows as CSV; nothing where no run has told how they are to be written. While rows travel to
     * whoever asked, however slowly, no connection is held.
     */
    public void writeRejected(long id, OutputStream out) {
        Optional<ImportLayout> layout = in(connection -> book.layout(connection, id));
        if (layout.isPresent()) {
            rejectedFile.write(layout.get(), after -> in(connection -> rejectedFile.rows(connection, id, after)), out);
        }
    }

    /** The settings, as parameters, that a file with this header was last committed with. */
    Optional<Map<String, String>> remembered(List<String> header) {
        return in(connection -> headers.remembered(connection, ImportHeaders.hash(header)));
    }

    private boolean move(long id, ImportState from, ImportState to) {
        return in(connection -> book.move(connection, id, from, to, clock.instant()));
    }

    private <R> R in(Work<R> work) {
        try {
            return transactions.run(work);
        } catch (SQLException e) {
            throw new IllegalStateException("The imports can't be read or written", e);
        }
    }
}
