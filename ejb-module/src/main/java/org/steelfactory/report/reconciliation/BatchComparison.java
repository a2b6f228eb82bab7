package org.steelfactory.report.reconciliation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.steelfactory.audit.DocumentText;
import org.steelfactory.audit.StoredDocuments;
import org.steelfactory.report.reconciliation.Places.Place;

/** Compares some things of a kind: fetches what every store holds of them, and lets the stores vote on each. */
final class BatchComparison {

    private final Compared kind;
    private final ComparisonListener listener;
    private final boolean documentsRead;
    private final Map<Long, OutboxRow> outbox;
    private final Map<Long, String> entries;
    private final Map<Long, Map<String, Object>> documents;
    private final Map<Long, List<Holding>> holdings = new HashMap<>();

    /** @param places everywhere that these things are held */
    BatchComparison(
            Compared kind,
            Connection connection,
            Optional<StoredDocuments> documents,
            List<Place> places,
            ComparisonListener listener)
            throws SQLException {
        SqlSide sql = new SqlSide(connection);
        this.kind = kind;
        this.listener = listener;
        this.documentsRead = documents.isPresent();
        this.outbox = byId(sql.outbox(numbers(places, Store.OUTBOX)), OutboxRow::id);
        this.entries = new HashMap<>();
        sql.entries(numbers(places, Store.LEDGER)).forEach(entry -> entries.put(entry.index(), entry.data()));
        Set<Long> wanted = new HashSet<>(outbox.keySet());
        wanted.addAll(numbers(places, Store.MONGO));
        this.documents =
                documents.map(store -> store.find(kind.collection(), wanted)).orElseGet(Map::of);
        places.forEach(this::hold);
    }

    /** @param rows business rows of the things, by number */
    void compare(List<Long> subjects, Map<Long, Map<String, String>> rows) throws SQLException {
        rows.forEach((id, values) -> hold(id, new Holding(Store.SQL, id, values)));
        for (long subject : subjects) {
            List<Holding> held = holdings.getOrDefault(subject, List.of());
            // Of a document that was there and is gone nobody knows more.
            if (!held.isEmpty()) {
                compare(subject, held);
            }
        }
    }

    private void compare(long subject, List<Holding> held) throws SQLException {
        alignDocuments(held);
        Set<Store> lacking = EnumSet.copyOf(kind.stores());
        held.forEach(holding -> lacking.remove(holding.store()));
        Optional<OutboxRow> row = held.stream()
                .filter(holding -> holding.store() == Store.OUTBOX)
                .findFirst()
                .map(holding -> outbox.get(holding.place()));
        if (!documentsRead) {
            lacking.remove(Store.MONGO);
        } else if (lacking.contains(Store.MONGO)
                && row.filter(waiting -> !waiting.delivered()).isPresent()) {
            lacking.remove(Store.MONGO);
            listener.onTheWay(kind);
        }
        listener.compared(kind, new Vote(kind.subject(subject), kind::nameIn, held, lacking), row);
    }

    /** A field that one document has and the other hasn't is an empty one there. */
    private static void alignDocuments(List<Holding> held) {
        List<Holding> documents = held.stream()
                .filter(holding -> holding.store() == Store.OUTBOX || holding.store() == Store.MONGO)
                .toList();
        Set<String> fields = documents.stream()
                .flatMap(holding -> holding.values().keySet().stream())
                .collect(Collectors.toSet());
        documents.forEach(holding -> fields.forEach(field -> holding.values().putIfAbsent(field, null)));
    }

    private void hold(Place place) {
        switch (place.store()) {
            case LEDGER ->
                hold(
                        place.subject(),
                        new Holding(
                                Store.LEDGER,
                                place.number(),
                                kind.entry(DocumentText.read(entries.get(place.number())))));
            case OUTBOX -> {
                OutboxRow row = outbox.get(place.number());
                hold(
                        place.subject(),
                        new Holding(Store.OUTBOX, row.id(), kind.document(DocumentText.read(row.document()))));
                holdDocument(place);
            }
            case MONGO -> holdDocument(place);
            case SQL -> throw new IllegalArgumentException("Business rows are found by their own numbers");
        }
    }

    private void holdDocument(Place place) {
        Map<String, Object> document = documents.get(place.number());
        if (document != null) {
            hold(place.subject(), new Holding(Store.MONGO, place.number(), kind.document(document)));
        }
    }

    private void hold(long subject, Holding holding) {
        holdings.computeIfAbsent(subject, none -> new ArrayList<>()).add(holding);
    }

    private static Set<Long> numbers(List<Place> places, Store store) {
        return places.stream()
                .filter(place -> place.store() == store)
                .map(Place::number)
                .collect(Collectors.toSet());
    }

    private static <T> Map<Long, T> byId(Collection<T> rows, Function<T, Long> id) {
        return rows.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
