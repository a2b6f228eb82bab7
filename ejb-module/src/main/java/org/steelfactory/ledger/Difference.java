package org.steelfactory.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a change changed: the fields whose values differ, as they were and as they are.
 *
 * @param old the earlier values, in the fields' order
 * @param now the later values of the same fields
 */
public record Difference(Map<String, Object> old, Map<String, Object> now) {

    /** Both hold the same fields; only those that differ are kept. */
    public static Difference between(Map<String, ?> before, Map<String, ?> after) {
        Map<String, Object> old = new LinkedHashMap<>();
        Map<String, Object> now = new LinkedHashMap<>();
        after.forEach((field, value) -> {
            if (!same(before.get(field), value)) {
                old.put(field, before.get(field));
                now.put(field, value);
            }
        });
        return new Difference(old, now);
    }

    public boolean isEmpty() {
        return now.isEmpty();
    }

    /** 120 and 120.00 are the same amount. */
    private static boolean same(Object before, Object after) {
        return before instanceof Comparable<?> && before.getClass().isInstance(after)
                ? compare(before, after) == 0
                : Objects.equals(before, after);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object before, Object after) {
        return ((Comparable<Object>) before).compareTo(after);
    }
}
