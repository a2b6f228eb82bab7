package org.steelfactory.web.ledger;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelfactory.ledger.chain.LedgerEntry;

/**
 * An entry as the screen lists it, read from its data; what can't be read, because somebody tampered with it, stays
 * empty.
 *
 * @param type what kind of fact, UPPER_SNAKE
 * @param facts the type's own fields in one line
 */
public record EntryRow(LedgerEntry entry, String type, String by, String facts) {

    private static final Set<String> COMMON = Set.of("index", "recordedAt", "type", "by");

    static EntryRow of(LedgerEntry entry) {
        try (JsonReader reader = Json.createReader(new StringReader(entry.data()))) {
            JsonObject data = reader.readObject();
            return new EntryRow(entry, data.getString("type", ""), data.getString("by", ""), facts(data));
        } catch (JsonException | ClassCastException e) {
            return new EntryRow(entry, "", "", "");
        }
    }

    private static String facts(JsonObject data) {
        return data.entrySet().stream()
                .filter(field -> !COMMON.contains(field.getKey()))
                .map(field -> field.getKey() + " " + text(field.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
