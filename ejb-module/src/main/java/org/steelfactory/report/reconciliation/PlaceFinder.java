package org.steelfactory.report.reconciliation;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.audit.DocumentText;
import org.steelfactory.audit.StoredDocuments;
import org.steelfactory.report.reconciliation.Places.Place;
import org.steelfactory.report.reconciliation.Places.Stray;

/** Finds where the things of a kind are held. Whatever doesn't say what it tells of belongs to nothing. */
final class PlaceFinder {

    private final SqlSide sql;
    private final Places places;
    private final ComparisonListener listener;

    PlaceFinder(SqlSide sql, Places places, ComparisonListener listener) {
        this.sql = sql;
        this.places = places;
        this.listener = listener;
    }

    /** Which documents there are. */
    void findDocuments(int number, Compared kind, StoredDocuments documents) throws SQLException {
        documents.keys(kind.collection(), kind.key(), (id, key) -> {
            if (id instanceof Long document) {
                places.addDocument(number, new Stray(document, number(key)));
            } else {
                foreign(kind, Store.MONGO, "document " + id, "_id " + id, "");
            }
        });
        places.flush();
    }

    /** Ledger entries, outbox rows, and of the documents those that didn't come through the outbox. */
    void findRest(int number, Compared kind) throws SQLException {
        for (String type : kind.entryTypes()) {
            findEntries(number, kind, type);
        }
        findOutboxRows(number, kind);
        findStrays(number, kind);
        places.flush();
    }

    private void findEntries(int number, Compared kind, String type) throws SQLException {
        List<SqlSide.Entry> entries = sql.entriesAfter(type, -1);
        while (!entries.isEmpty()) {
            for (SqlSide.Entry entry : entries) {
                Map<String, Object> data = DocumentText.read(entry.data());
                Optional<Long> subject = number(data.get(kind.member()));
                if (subject.isPresent()) {
                    places.add(number, new Place(subject.get(), Store.LEDGER, entry.index()));
                } else {
                    foreign(kind, Store.LEDGER, "entry-" + entry.index(), "entry " + entry.index(), entry.data());
                }
            }
            entries = sql.entriesAfter(type, entries.get(entries.size() - 1).index());
        }
    }

    private void findOutboxRows(int number, Compared kind) throws SQLException {
        List<OutboxRow> rows = sql.outboxAfter(kind.collection(), Long.MIN_VALUE);
        while (!rows.isEmpty()) {
            places.knownToOutbox(number, rows.stream().map(OutboxRow::id).toList());
            for (OutboxRow row : rows) {
                Optional<Long> subject = kind.subjectOf(row);
                if (subject.isPresent()) {
                    places.add(number, new Place(subject.get(), Store.OUTBOX, row.id()));
                } else {
                    foreign(kind, Store.OUTBOX, "document-" + row.id(), "id " + row.id(), row.document());
                }
            }
            rows = sql.outboxAfter(kind.collection(), rows.get(rows.size() - 1).id());
        }
    }

    private void findStrays(int number, Compared kind) throws SQLException {
        List<Stray> strays = places.strays(number, Long.MIN_VALUE, SqlSide.BATCH);
        while (!strays.isEmpty()) {
            for (Stray stray : strays) {
                if (stray.subject().isPresent()) {
                    places.add(number, new Place(stray.subject().get(), Store.MONGO, stray.number()));
                } else {
                    foreign(kind, Store.MONGO, "document-" + stray.number(), "_id " + stray.number(), "");
                }
            }
            strays = places.strays(number, strays.get(strays.size() - 1).number(), SqlSide.BATCH);
        }
    }

    private void foreign(Compared kind, Store store, String subject, String place, String found) throws SQLException {
        listener.foreign(kind, new Difference(store, Disagreement.UNEXPECTED, subject, place, null, found, null));
    }

    /** A whole number, whatever its type. */
    static Optional<Long> number(Object value) {
        boolean whole = value instanceof Long
                || value instanceof Integer
                || value instanceof Double real && real == Math.rint(real) && Math.abs(real) < 0x1p53;
        return whole ? Optional.of(((Number) value).longValue()) : Optional.empty();
    }
}
