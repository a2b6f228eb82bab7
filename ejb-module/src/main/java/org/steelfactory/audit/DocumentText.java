package org.steelfactory.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.BsonInvalidOperationException;
import org.bson.Document;
import org.bson.json.JsonParseException;

/** Documents as the outbox keeps them, and as plain values: text, numbers, booleans, {@link Instant}s, lists and maps. */
public final class DocumentText {

    /** Where the whole text stands when it can't be read as a document. */
    public static final String UNREADABLE = "unreadable";

    private DocumentText() {}

    public static String write(Map<String, ?> document) {
        return DocumentJson.write(document);
    }

    /** A document's fields; one that can't be read has the field {@value #UNREADABLE} alone. JSON without types will do. */
    public static Map<String, Object> read(String text) {
        try {
            return plain(DocumentJson.read(text));
        } catch (JsonParseException | BsonInvalidOperationException e) {
            return Map.of(UNREADABLE, text);
        }
    }

    static Map<String, Object> plain(Document document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        document.forEach((name, value) -> fields.put(name, plain(value)));
        return fields;
    }

    /** What only the store's own types can hold is told by its text. */
    static Object plain(Object value) {
        if (value instanceof Document document) {
            return plain(document);
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> plain(item)).toList();
        }
        boolean plain = value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Double
                || value instanceof Instant;
        return plain ? value : value.toString();
    }
}
