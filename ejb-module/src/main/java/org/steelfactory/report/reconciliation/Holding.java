package org.steelfactory.report.reconciliation;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What one store holds of a thing.
 *
 * @param place where, by the number that the store knows it by: entry, row or document
 * @param values by the fields' common names; {@code null} where a field is empty. A field that isn't named is one that
 *     this store doesn't keep
 */
record Holding(Store store, long place, Map<String, String> values) {

    /** In one line. */
    String summary() {
        return summary(values);
    }

    static String summary(Map<String, String> values) {
        return new TreeMap<>(values)
                .entrySet().stream()
                        .filter(field -> field.getValue() != null)
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining(", "));
    }

    /** The place in words that fit every language: names that the store itself has for it. */
    String placeText() {
        return switch (store) {
            case LEDGER -> "entry " + place;
            case SQL, OUTBOX -> "id " + place;
            case MONGO -> "_id " + place;
        };
    }
}
