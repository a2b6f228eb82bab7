package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.steelfactory.audit.DocumentsAwayException;
import org.steelfactory.audit.StoredDocuments;
import org.steelfactory.shared.ConflictException;
import org.steelfactory.shared.Sql;

/** Makes comparisons, one at a time on all servers of a database. Keeps none of them. */
public final class ReconciliationWork {

    /** Held while one is made; names of locks have at most 64 characters. */
    private static final String LOCK = "LEFT(CONCAT('reconciliation.', DATABASE()), 64)";

    private final DataSource dataSource;
    private final StoredDocuments documents;
    private final Clock clock;

    /** @param dataSource used outside of any JTA transaction */
    public ReconciliationWork(DataSource dataSource, StoredDocuments documents, Clock clock) {
        this.dataSource = dataSource;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Compares the stores; without the document store where that is away.
     *
     * @throws ConflictException when another comparison is being made
     */
    public Made reconcile(Cause cause, String by) throws SQLException {
        Instant start = clock.instant();
        return alone(connection -> {
            if (documents.available()) {
                try {
                    Findings findings = new Findings();
                    new StoreComparison(connection, Optional.of(documents), findings).run();
                    return made(cause, start, by, true, findings, List.of());
                } catch (DocumentsAwayException e) {
                    // It went away between two batches; what it hadn't answered yet must not look missing.
                }
            }
            Findings findings = new Findings();
            new StoreComparison(connection, Optional.empty(), findings).run();
            return made(cause, start, by, false, findings, List.of());
        });
    }

    /**
     * Compares the stores, and writes again what the document store lacks or holds otherwise.
     *
     * @throws ConflictException when another comparison is being made
     * @throws DocumentsAwayException when the document store is away
     */
    public Made rebuild(String by) throws SQLException {
        Instant start = clock.instant();
        return alone(connection -> {
            DocumentMending mending = new DocumentMending(dataSource, documents, clock);
            new StoreComparison(connection, Optional.of(documents), mending).run();
            return made(Cause.REBUILD, start, by, true, mending, mending.finish());
        });
    }

    private Made made(
            Cause cause,
            Instant start,
            String by,
            boolean documentsRead,
            Findings findings,
            List<RebuiltCollection> rebuilt) {
        Verdict whole = documentsRead ? Verdict.AGREE : Verdict.CANNOT_TELL;
        long anomalies = findings.compared(ComparedAnomalies.COLLECTION);
        long scans = findings.compared(ComparedScans.COLLECTION);
        long all =
                findings.compared().values().stream().mapToLong(Long::longValue).sum();
        return new Made(
                new Reconciliation(
                        0,
                        cause,
                        findings.differences() > 0 ? Verdict.DIFFER : whole,
                        start,
                        clock.instant(),
                        by,
                        documentsRead,
                        anomalies,
                        scans,
                        all - anomalies - scans,
                        findings.onTheWay(),
                        findings.differences(),
                        rebuilt.stream().mapToLong(RebuiltCollection::written).sum(),
                        rebuilt.stream().mapToLong(RebuiltCollection::left).sum()),
                findings.kept(),
                rebuilt);
    }

    /** Something that is done on a connection. */
    @FunctionalInterface
    private interface Work {
        Made on(Connection connection) throws SQLException;
    }

    private Made alone(Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (Sql.number(connection, "SELECT GET_LOCK(" + LOCK + ", 0)") != 1) {
                throw new ConflictException("reconciliation.running");
            }
            try {
                return work.on(connection);
            } finally {
                Sql.number(connection, "SELECT RELEASE_LOCK(" + LOCK + ")");
            }
        }
    }
}
