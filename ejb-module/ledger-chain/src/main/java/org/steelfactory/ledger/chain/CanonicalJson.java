package org.steelfactory.ledger.chain;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;

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
        StringBuilder json = new StringBuilder(256);
        write(json, fields, 0);
        return json.toString();
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
            json.append(written(number));
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
        // Text sorts by UTF-16 units, which is the order that RFC 8785, 3.2.3 wants.
        SortedMap<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put(name.toString(), value));
        if (sorted.size() != map.size()) {
            throw new IllegalArgumentException("Two fields have the same name: " + map.keySet());
        }
        char separator = '{';
        for (Map.Entry<String, Object> field : sorted.entrySet()) {
            json.append(separator);
            writeText(json, field.getKey());
            json.append(':');
            write(json, field.getValue(), depth + 1);
            separator = ',';
        }
        json.append(separator == '{' ? "{}" : "}");
    }

    private static void writeArray(StringBuilder json, Iterable<?> items, int depth) {
        char separator = '[';
        for (Object item : items) {
            json.append(separator);
            write(json, item, depth + 1);
            separator = ',';
        }
        json.append(separator == '[' ? "[]" : "]");
    }

    private static String written(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            long whole = number.longValue();
            if (Math.abs(whole) <= MAX_SAFE_INTEGER && whole != Long.MIN_VALUE) {
                return Long.toString(whole);
            }
        }
        requireExact(number);
        try {
            return NumberToJSON.serializeNumber(number.doubleValue());
        } catch (IOException e) {
            throw new IllegalArgumentException(number + " is no JSON number", e);
        }
    }

    private static void requireExact(Number number) {
        double asDouble = number.doubleValue();
        if (!Double.isFinite(asDouble)) {
            throw new IllegalArgumentException(number + " is no JSON number");
        }
        if (number instanceof Double || number instanceof Float) {
            return;
        }
        BigDecimal value = new BigDecimal(number.toString());
        boolean exact = value.stripTrailingZeros().scale() > 0
                ? value.compareTo(BigDecimal.valueOf(asDouble)) == 0
                : value.abs().compareTo(BigDecimal.valueOf(MAX_SAFE_INTEGER)) <= 0;
        if (!exact) {
            throw new IllegalArgumentException(number + " has more digits than JSON can carry; write it as text");
        }
    }

    private static void writeText(StringBuilder json, String text) {
        if (hasLoneSurrogate(text)) {
            throw new IllegalArgumentException("A text holds half of a surrogate pair and has no UTF-8 form");
        }
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit >= ' ' && unit != '"' && unit != '\\') {
                json.append(unit);
            } else {
                escape(json, unit);
            }
        }
        json.append('"');
    }

    private static void escape(StringBuilder json, char unit) {
        int place = "\"\\\b\f\n\r\t".indexOf(unit);
        if (place >= 0) {
            json.append('\\').append("\"\\bfnrt".charAt(place));
        } else {
            json.append("\\u00").append(HexFormat.of().toHexDigits((byte) unit));
        }
    }

    private static boolean hasLoneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int point = text.codePointAt(i++);
                if (point < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
                    return true;
                }
            }
        }
        return false;
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
