package org.steelfactory.report.reconciliation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A field that several stores keep, each under a name of its own.
 *
 * @param name the common one
 * @param column of the row; {@code null} where the row doesn't have it
 * @param member of the ledger entry's data; {@code null} where it doesn't have it
 * @param key in the document; {@code null} where it doesn't have it
 */
record HeldField(String name, String column, String member, String key) {

    /** What fields of documents that nobody else knows begin with, so that none is taken for one of these. */
    private static final String FOREIGN = "document.";

    /** What the store calls a field of that common name. */
    static String nameIn(List<HeldField> fields, Store store, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(field -> field.nameIn(store))
                .orElseGet(() -> name.substring(FOREIGN.length()));
    }

    private String nameIn(Store store) {
        return switch (store) {
            case LEDGER -> member;
            case SQL -> column;
            case OUTBOX, MONGO -> key;
        };
    }

    /** Puts a document's fields under their common names; those that it should have and hasn't are empty. */
    static Map<String, String> ofDocument(List<HeldField> fields, Map<String, Object> document) {
        Map<String, String> values = new HashMap<>();
        document.forEach((key, value) -> {
            if (!key.equals("_id")) {
                values.put(common(fields, HeldField::key, key).orElse(FOREIGN + key), ValueText.of(value));
            }
        });
        fields.stream().filter(field -> field.key() != null).forEach(field -> values.putIfAbsent(field.name(), null));
        return values;
    }

    /** Puts an entry's members under their common names; of others nothing is compared. */
    static Map<String, String> ofEntry(List<HeldField> fields, Map<String, Object> data) {
        Map<String, String> values = new HashMap<>();
        fields.stream()
                .filter(field -> field.member() != null)
                .forEach(field -> values.put(field.name(), ValueText.of(data.get(field.member()))));
        return values;
    }

    private static Optional<String> common(List<HeldField> fields, Function<HeldField, String> own, String name) {
        return fields.stream()
                .filter(field -> name.equals(own.apply(field)))
                .findFirst()
                .map(HeldField::name);
    }
}
