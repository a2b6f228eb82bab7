package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.steelfactory.shared.Sql;

/**
 * Where which thing is held: temporary tables of the connection that compares. Neither the ledger nor the outbox can be
 * searched by the things that they tell of, and there may be more of them than fit into memory.
 */
final class Places implements AutoCloseable {

    private static final int BATCH = 2_000;

    private final Connection connection;
    private final List<Object[]> places = new ArrayList<>();
    private final List<Object[]> documents = new ArrayList<>();

    /** One place. */
    record Place(long subject, Store store, long number) {}

    /** A document of the document store of which the outbox doesn't know; {@code subject} as it says itself, or none. */
    record Stray(long number, Optional<Long> subject) {}

    /** To be called outside of a transaction. */
    Places(Connection connection) throws SQLException {
        this.connection = connection;
        drop();
        Sql.update(
                connection,
                "CREATE TEMPORARY TABLE reconciliation_place (kind TINYINT NOT NULL, subject BIGINT NOT NULL,"
                        + " store TINYINT NOT NULL, number BIGINT NOT NULL,"
                        + " PRIMARY KEY (kind, subject, store, number)) ENGINE = InnoDB");
        Sql.update(
                connection,
                "CREATE TEMPORARY TABLE reconciliation_document (kind TINYINT NOT NULL, number BIGINT NOT NULL,"
                        + " subject BIGINT NULL, PRIMARY KEY (kind, number)) ENGINE = InnoDB");
    }

    /** As part of a statement: {@code (1, 2, 3)}. */
    static String list(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? "(NULL)"
                : numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    void add(int kind, Place place) throws SQLException {
        places.add(new Object[] {kind, place.subject(), place.store().ordinal(), place.number()});
        if (places.size() == BATCH) {
            flush();
        }
    }

    /** A document that is in the document store; the outbox may know of it. */
    void addDocument(int kind, Stray document) throws SQLException {
        documents.add(new Object[] {kind, document.number(), document.subject().orElse(null)});
        if (documents.size() == BATCH) {
            flush();
        }
    }

    /** Makes what was added so far visible to the methods that read. */
    void flush() throws SQLException {
        Sql.batch(
                connection,
                "INSERT INTO reconciliation_place (kind, subject, store, number) VALUES (?, ?, ?, ?)",
                places);
        Sql.batch(
                connection, "INSERT INTO reconciliation_document (kind, number, subject) VALUES (?, ?, ?)", documents);
        places.clear();
        documents.clear();
    }

    /** The outbox knows of these documents, if they are there. */
    void knownToOutbox(int kind, Collection<Long> numbers) throws SQLException {
        Sql.update(
                connection, "DELETE FROM reconciliation_document WHERE kind = ? AND number IN " + list(numbers), kind);
    }

    /** The next documents after that one of which the outbox doesn't know, in their order. */
    List<Stray> strays(int kind, long after, int limit) throws SQLException {
        return Sql.list(
                connection,
                row -> new Stray(row.getLong(1), Optional.ofNullable(row.getObject(2, Long.class))),
                "SELECT number, subject FROM reconciliation_document WHERE kind = ? AND number > ?"
                        + " ORDER BY number LIMIT ?",
                kind,
                after,
                limit);
    }

    /** The next things after that one, in their order. */
    List<Long> subjects(int kind, long after, int limit) throws SQLException {
        return Sql.list(
                connection,
                row -> row.getLong(1),
                "SELECT DISTINCT subject FROM reconciliation_place WHERE kind = ? AND subject > ?"
                        + " ORDER BY subject LIMIT ?",
                kind,
                after,
                limit);
    }

    /** Everywhere that these things are held. */
    List<Place> of(int kind, Collection<Long> subjects) throws SQLException {
        return Sql.list(
                connection,
                row -> new Place(row.getLong(1), Store.values()[row.getInt(2)], row.getLong(3)),
                "SELECT subject, store, number FROM reconciliation_place WHERE kind = ? AND subject IN "
                        + list(subjects) + " ORDER BY subject, store, number",
                kind);
    }

    @Override
    public void close() throws SQLException {
        drop();
    }

    private void drop() throws SQLException {
        Sql.update(connection, "DROP TEMPORARY TABLE IF EXISTS reconciliation_place");
        Sql.update(connection, "DROP TEMPORARY TABLE IF EXISTS reconciliation_document");
    }
}
