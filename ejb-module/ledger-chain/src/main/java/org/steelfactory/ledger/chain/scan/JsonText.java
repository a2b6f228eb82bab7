package org.steelfactory.ledger.chain.scan;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Texts as JSON writes them, and objects of nothing but texts. */
public final class JsonText {

    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final String LETTERS = "\"\\/bfnrt";
    private static final int UNIT_DIGITS = 4;

    private JsonText() {}

    /**
     * What a text stands for that is written between quotation marks.
     *
     * @throws IllegalArgumentException when an escape in it is none
     */
    public static String unescaped(String written) {
        int at = written.indexOf('\\');
        if (at < 0) {
            return written;
        }
        StringBuilder text = new StringBuilder(written.length());
        int done = 0;
        for (; at >= 0; at = written.indexOf('\\', done)) {
            text.append(written, done, at);
            char letter = at + 1 < written.length() ? written.charAt(at + 1) : ' ';
            if (letter == 'u' && at + 2 + UNIT_DIGITS <= written.length()) {
                text.append((char) HexFormat.fromHexDigits(written, at + 2, at + 2 + UNIT_DIGITS));
                done = at + 2 + UNIT_DIGITS;
            } else if (LETTERS.indexOf(letter) >= 0) {
                text.append(ESCAPED.charAt(LETTERS.indexOf(letter)));
                done = at + 2;
            } else {
                throw new IllegalArgumentException("No escape of JSON: " + written);
            }
        }
        return text.append(written, done, written.length()).toString();
    }

    /** A text as it is written between quotation marks. */
    public static String escaped(String text) {
        StringBuilder written = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '"' || unit == '\\') {
                written.append('\\').append(unit);
            } else if (unit < ' ') {
                written.append("\\u00").append(HexFormat.of().toHexDigits((byte) unit));
            } else {
                written.append(unit);
            }
        }
        return written.toString();
    }

    /** The members of an object in which every value is a text; empty where it isn't one, written without spaces. */
    public static Optional<Map<String, String>> members(String json) {
        Map<String, String> members = new LinkedHashMap<>();
        int at = 0;
        char before = '{';
        while (at + 1 < json.length() && json.charAt(at) == before && json.charAt(at + 1) == '"') {
            int nameEnd = closing(json, at + 2);
            if (nameEnd < 0 || !json.startsWith("\":\"", nameEnd)) {
                return Optional.empty();
            }
            int valueEnd = closing(json, nameEnd + 3);
            if (valueEnd < 0) {
                return Optional.empty();
            }
            try {
                String name = unescaped(json.substring(at + 2, nameEnd));
                String value = unescaped(json.substring(nameEnd + 3, valueEnd));
                if (members.put(name, value) != null) {
                    return Optional.empty();
                }
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
            at = valueEnd + 1;
            before = ',';
        }
        return before == ',' && json.substring(at).equals("}") ? Optional.of(members) : Optional.empty();
    }

    private static int closing(String json, int from) {
        for (int i = from; i < json.length(); i++) {
            if (json.charAt(i) == '\\') {
                i++;
            } else if (json.charAt(i) == '"') {
                return i;
            }
        }
        return -1;
    }
}
