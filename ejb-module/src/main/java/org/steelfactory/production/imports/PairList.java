package org.steelfactory.production.imports;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A parameter that holds pairs, {@code 1:HSM-1,2:HSM-2}; a backslash before comma, colon and backslash is taken away. */
final class PairList {

    private PairList() {}

    /** @throws IllegalArgumentException when a pair has no colon, or two have the same key; the message says which */
    static Map<String, String> read(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        StringBuilder part = new StringBuilder();
        String key = null;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ',';
            if (c == '\\' && i + 1 < text.length()) {
                part.append(text.charAt(++i));
            } else if (c == ':' && key == null) {
                key = part.toString().strip();
                part.setLength(0);
            } else if (c == ',') {
                add(pairs, key, part.toString().strip());
                key = null;
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        return pairs;
    }

    static String write(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> escaped(pair.getKey()) + ":" + escaped(pair.getValue()))
                .collect(Collectors.joining(","));
    }

    private static void add(Map<String, String> pairs, String key, String value) {
        if (key == null && value.isEmpty()) {
            return;
        }
        if (key == null || key.isEmpty()) {
            throw new IllegalArgumentException("Write pairs as key:value,key:value; this one isn't: " + value);
        }
        if (pairs.put(key, value) != null) {
            throw new IllegalArgumentException(key + " stands there twice.");
        }
    }

    private static String escaped(String text) {
        return text.replaceAll("[\\\\,:]", "\\\\$0");
    }
}
