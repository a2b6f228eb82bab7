package org.steelfactory.process.history;

import java.nio.charset.StandardCharsets;
import java.util.Date;

/** The engine's values as text that can be kept for ever. */
final class Texts {

    private Texts() {}

    /** A text without halves of characters, which have no bytes; {@code null} where there is none. */
    static String sound(String text) {
        return text == null ? null : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** A variable's value; {@code null} where it has none. Times are ISO 8601. */
    static String of(Object value) {
        if (value == null) {
            return null;
        }
        return sound(value instanceof Date time ? time.toInstant().toString() : value.toString());
    }
}
