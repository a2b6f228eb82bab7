package org.steelfactory.report.reconciliation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the stores say of one thing, against each other. What most of them say is taken for true; where as many say one
 * thing as another, the store that comes first in {@link Store} has the word. Whoever says something else is named.
 */
final class Vote {

    private final String subject;
    private final FieldNames fieldNames;
    private final Map<Store, Holding> held = new EnumMap<>(Store.class);
    private final List<Holding> surplus = new ArrayList<>();
    private final Set<Store> lacking;
    private final Map<String, String> agreed = new TreeMap<>();
    private final List<Difference> differences = new ArrayList<>();

    /** What a store itself calls a field. */
    @FunctionalInterface
    interface FieldNames {
        String nameIn(Store store, String field);
    }

    /**
     * @param holdings what the stores hold of it; of several in one store the first counts, the others are too much
     * @param lacking the stores that should hold it and don't
     */
    Vote(String subject, FieldNames fieldNames, List<Holding> holdings, Set<Store> lacking) {
        this.subject = subject;
        this.fieldNames = fieldNames;
        this.lacking = lacking;
        for (Holding holding : holdings) {
            if (held.putIfAbsent(holding.store(), holding) != null) {
                surplus.add(holding);
            }
        }
        if (exists()) {
            compareFields();
            lacking.forEach(store -> differences.add(
                    new Difference(store, Disagreement.MISSING, subject, null, null, null, Holding.summary(agreed))));
        } else {
            held.values().forEach(this::unexpected);
        }
        surplus.forEach(this::unexpected);
        differences.sort(Comparator.comparing(Difference::store));
    }

    /** Whether there is such a thing at all. */
    boolean exists() {
        if (held.size() != lacking.size()) {
            return held.size() > lacking.size();
        }
        return first(held.keySet()).compareTo(first(lacking)) < 0;
    }

    private static Store first(Set<Store> stores) {
        return stores.stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    List<Difference> differences() {
        return differences;
    }

    /** Whether this store lacks the thing, or holds another value of one of its fields. */
    boolean isWrong(Store store) {
        return differences.stream()
                .anyMatch(difference ->
                        difference.store() == store && difference.disagreement() != Disagreement.UNEXPECTED);
    }

    Optional<Holding> in(Store store) {
        return Optional.ofNullable(held.get(store));
    }

    /** What is taken for true, by field; {@code null} for an empty one. */
    Map<String, String> agreed() {
        return agreed;
    }

    private void unexpected(Holding holding) {
        differences.add(new Difference(
                holding.store(), Disagreement.UNEXPECTED, subject, holding.placeText(), null, holding.summary(), null));
    }

    private void compareFields() {
        Set<String> fields = new TreeSet<>();
        held.values().forEach(holding -> fields.addAll(holding.values().keySet()));
        for (String field : fields) {
            Map<Store, String> said = said(field);
            String truth = mostSaid(said);
            agreed.put(field, truth);
            said.forEach((store, value) -> {
                if (!Objects.equals(value, truth)) {
                    differences.add(new Difference(
                            store,
                            Disagreement.DIFFERENT,
                            subject,
                            held.get(store).placeText(),
                            fieldNames.nameIn(store, field),
                            value,
                            truth));
                }
            });
        }
    }

    private Map<Store, String> said(String field) {
        Map<Store, String> said = new EnumMap<>(Store.class);
        held.forEach((store, holding) -> {
            if (holding.values().containsKey(field)) {
                said.put(store, holding.values().get(field));
            }
        });
        return said;
    }

    /** In the order of the stores, so that of values that as many say the first one remains. */
    private static String mostSaid(Map<Store, String> said) {
        Map<Optional<String>, Integer> counts = new LinkedHashMap<>();
        said.values().forEach(value -> counts.merge(Optional.ofNullable(value), 1, Integer::sum));
        int most = Collections.max(counts.values());
        return counts.entrySet().stream()
                .filter(value -> value.getValue() == most)
                .findFirst()
                .orElseThrow()
                .getKey()
                .orElse(null);
    }
}
