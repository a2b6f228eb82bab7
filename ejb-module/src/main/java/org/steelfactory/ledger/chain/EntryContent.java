package org.steelfactory.ledger.chain;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an entry's data says of itself.
 *
 * @param index the place that it was recorded for
 * @param recordedAt when it was recorded
 */
record EntryContent(long index, Instant recordedAt) {

    /** Reads it from the data; empty when this isn't the canonical JSON of an entry. */
    static Optional<EntryContent> of(String data) {
        if (!CanonicalJson.isCanonical(data)) {
            return Optional.empty();
        }
        Map<String, String> members = members(data);
        if (!isText(members.get("type")) || !isText(members.get("by")) || !isText(members.get("recordedAt"))) {
            return Optional.empty();
        }
        try {
            String recordedAt = members.get("recordedAt");
            return Optional.of(new EntryContent(
                    Long.parseLong(members.getOrDefault("index", "")),
                    Instant.parse(recordedAt.substring(1, recordedAt.length() - 1))));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isText(String value) {
        return value != null && value.startsWith("\"");
    }

    /** The members of the outermost object, keys without their quotes, values as they are written. */
    private static Map<String, String> members(String canonical) {
        Map<String, String> members = new HashMap<>();
        int at = 1;
        while (at < canonical.length() - 1) {
            int keyEnd = valueEnd(canonical, at);
            int end = valueEnd(canonical, keyEnd + 1);
            members.put(canonical.substring(at + 1, keyEnd - 1), canonical.substring(keyEnd + 1, end));
            at = end + 1;
        }
        return members;
    }

    /** Where the key or value that starts here ends: at the next colon, comma or brace outside of text and brackets. */
    private static int valueEnd(String json, int start) {
        int depth = 0;
        boolean inText = false;
        for (int i = start; i < json.length(); i++) {
            char c = json.charAt(i);
            if (inText) {
                i += c == '\\' ? 1 : 0;
                inText = c != '"';
            } else if (depth == 0 && (c == ':' || c == ',' || c == '}')) {
                return i;
            } else if (c == '"') {
                inText = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        throw new IllegalArgumentException("No canonical JSON object: " + json);
    }
}
