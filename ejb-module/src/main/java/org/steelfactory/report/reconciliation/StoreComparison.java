package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.steelfactory.audit.DocumentsAwayException;
import org.steelfactory.audit.StoredDocuments;
import org.steelfactory.shared.Sql;

/**
 * Compares all that the stores hold, some things at a time and in constant memory, while others go on writing.
 *
 * <p>Which documents there are is read first; then one snapshot of the SQL database tells of rows, ledger and outbox; then
 * the documents that these name are read. So what a document tells of is in the snapshot, and what the snapshot calls
 * delivered is in the document store.
 */
final class StoreComparison {

    private final Connection connection;
    private final Optional<StoredDocuments> documents;
    private final ComparisonListener listener;

    /**
     * @param connection outside of any transaction
     * @param documents empty where the document store is away: the others are compared without it
     */
    StoreComparison(Connection connection, Optional<StoredDocuments> documents, ComparisonListener listener) {
        this.connection = connection;
        this.documents = documents;
        this.listener = listener;
    }

    /** @throws DocumentsAwayException when the document store goes away meanwhile; what was told so far counts for nothing */
    void run() throws SQLException {
        int isolation = connection.getTransactionIsolation();
        try (Places places = new Places(connection)) {
            PlaceFinder finder = new PlaceFinder(new SqlSide(connection), places, listener);
            List<Compared> kinds = kinds();
            if (documents.isPresent()) {
                for (int i = 0; i < kinds.size(); i++) {
                    finder.findDocuments(i, kinds.get(i), documents.get());
                }
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            try {
                for (int i = 0; i < kinds.size(); i++) {
                    finder.findRest(i, kinds.get(i));
                    compare(i, kinds.get(i), places);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setTransactionIsolation(isolation);
            }
        }
    }

    /** Anomalies, scans, and each further collection that the outbox has filled. */
    private List<Compared> kinds() throws SQLException {
        List<Compared> kinds = new ArrayList<>(List.of(new ComparedAnomalies(), new ComparedScans()));
        Set<String> others =
                new TreeSet<>(Sql.list(connection, row -> row.getString(1), "SELECT DISTINCT collection FROM outbox"));
        kinds.forEach(kind -> others.remove(kind.collection()));
        others.forEach(collection -> kinds.add(new ComparedDocuments(collection)));
        return kinds;
    }

    private void compare(int number, Compared kind, Places places) throws SQLException {
        List<Long> subjects = next(number, kind, places, Long.MIN_VALUE);
        while (!subjects.isEmpty()) {
            new BatchComparison(kind, connection, documents, places.of(number, subjects), listener)
                    .compare(subjects, kind.rows(connection, subjects));
            subjects = next(number, kind, places, subjects.get(subjects.size() - 1));
        }
    }

    /** The next things that have a place anywhere. */
    private List<Long> next(int number, Compared kind, Places places, long after) throws SQLException {
        Set<Long> subjects = new TreeSet<>(places.subjects(number, after, SqlSide.BATCH));
        subjects.addAll(kind.rowIds(connection, after, SqlSide.BATCH));
        return subjects.stream().limit(SqlSide.BATCH).toList();
    }
}
