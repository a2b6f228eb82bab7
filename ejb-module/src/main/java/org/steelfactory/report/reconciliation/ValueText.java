package org.steelfactory.report.reconciliation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values as text by which stores can be compared, whatever types they keep them in: 3 and 3.0 are the same number, and
 * times are cut to the milliseconds that the document store keeps.
 */
final class ValueText {

    /** Below that a double tells each whole number from its neighbours. */
    private static final double LARGEST_EXACT = 0x1p53;

    private ValueText() {}

    /** @return {@code null} for nothing */
    static String of(Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof Double || value instanceof Float) {
            return number(((Number) value).doubleValue());
        }
        if (value instanceof Instant moment) {
            return moment.truncatedTo(ChronoUnit.MILLIS).toString();
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(ValueText::item).collect(Collectors.joining(", "));
        }
        if (value instanceof Map<?, ?> fields) {
            Map<String, String> sorted = new TreeMap<>();
            fields.forEach((name, field) -> sorted.put(String.valueOf(name), item(field)));
            return sorted.toString();
        }
        return value.toString();
    }

    private static String item(Object value) {
        return String.valueOf(of(value));
    }

    private static String number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < LARGEST_EXACT;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
