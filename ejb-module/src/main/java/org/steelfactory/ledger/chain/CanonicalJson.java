package org.steelfactory.ledger.chain;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * JSON in the one form that RFC 8785 (JCS) allows: the same facts give the same bytes on every machine, so that they
 * can be hashed.
 *
 * <p>Only what RFC 8785 can carry without loss is taken: numbers that are finite and that a double holds exactly, and
 * text without lone surrogates.
 */
public final class CanonicalJson {

    /** Beyond 2^53 a double no longer tells neighbouring integers apart (RFC 8785, 3.2.2.3). */
    private static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    /** Far more than any entry has; a forged one must not exhaust the stack of whoever verifies it. */
    private static final int MAX_DEPTH = 32;

    private CanonicalJson() {}

    /**
     * @param fields text, numbers, booleans, enums, {@link Instant}s (as ISO 8601 text), {@code null}, and maps and
     *     iterables of these
     * @throws IllegalArgumentException when a value can't be carried exactly; the message names it
     */
    public static String of(Map<String, ?> fields) {
        StringBuilder json = new StringBuilder();
        write(json, fields, 0);
        return canonical(json.toString());
    }

    /** Whether this text is a JSON object in its canonical form, byte for byte. */
    public static boolean isCanonical(String json) {
        try {
            return json.startsWith("{")
                    && depth(json) <= MAX_DEPTH
                    && !hasLoneSurrogate(json)
                    && canonical(json).equals(json);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String canonical(String json) {
        try {
            return new JsonCanonicalizer(json).getEncodedString();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not JSON: " + e.getMessage(), e);
        }
    }

    private static void write(StringBuilder json, Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("Nested deeper than " + MAX_DEPTH + " levels");
        }
        if (value instanceof Map<?, ?> map) {
            writeObject(json, map, depth);
        } else if (value instanceof Iterable<?> items) {
            writeArray(json, items, depth);
        } else if (value instanceof Number number) {
            json.append(exact(number));
        } else if (value == null || value instanceof Boolean) {
            json.append(value);
        } else if (value instanceof CharSequence || value instanceof Enum || value instanceof Instant) {
            writeText(json, value.toString());
        } else {
            throw new IllegalArgumentException(
                    "No JSON form for a " + value.getClass().getName());
        }
    }

    private static void writeObject(StringBuilder json, Map<?, ?> map, int depth) {
        json.append('{');
        for (Iterator<? extends Map.Entry<?, ?>> fields = map.entrySet().iterator(); fields.hasNext(); ) {
            Map.Entry<?, ?> field = fields.next();
            writeText(json, field.getKey().toString());
            json.append(':');
            write(json, field.getValue(), depth + 1);
            json.append(fields.hasNext() ? "," : "");
        }
        json.append('}');
    }

    private static void writeArray(StringBuilder json, Iterable<?> items, int depth) {
        json.append('[');
        for (Iterator<?> rest = items.iterator(); rest.hasNext(); ) {
            write(json, rest.next(), depth + 1);
            json.append(rest.hasNext() ? "," : "");
        }
        json.append(']');
    }

    private static String exact(Number number) {
        double asDouble = number.doubleValue();
        if (!Double.isFinite(asDouble)) {
            throw new IllegalArgumentException(number + " is no JSON number");
        }
        boolean decimal = number instanceof Double || number instanceof Float;
        BigDecimal value = decimal ? BigDecimal.valueOf(asDouble) : new BigDecimal(number.toString());
        boolean exact = value.stripTrailingZeros().scale() > 0
                ? value.compareTo(BigDecimal.valueOf(asDouble)) == 0
                : decimal || value.abs().compareTo(BigDecimal.valueOf(MAX_SAFE_INTEGER)) <= 0;
        if (!exact) {
            throw new IllegalArgumentException(number + " has more digits than JSON can carry; write it as text");
        }
        return value.toString();
    }

    private static void writeText(StringBuilder json, String text) {
        if (hasLoneSurrogate(text)) {
            throw new IllegalArgumentException("A text holds half of a surrogate pair and has no UTF-8 form");
        }
        json.append('"');
        text.chars().forEach(unit -> {
            if (unit < ' ' || unit == '"' || unit == '\\') {
                json.append(String.format("\\u%04x", unit));
            } else {
                json.append((char) unit);
            }
        });
        json.append('"');
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** How deep brackets nest; those inside text count too, which does no harm. */
    private static int depth(String json) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '{', '[' -> deepest = Math.max(deepest, ++depth);
                case '}', ']' -> depth--;
                default -> {}
            }
        }
        return deepest;
    }
}
