package org.steelfactory.web.production;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.steelfactory.ledger.chain.LedgerEntry;
import org.steelfactory.web.frame.Format;
import org.steelfactory.web.frame.Texts;

/** What the ledger's entries tell of a performance record, for people to read. */
@RequestScoped
public class RecordHistory {

    private static final int DECIMALS = 2;

    @Inject
    Format format;

    @Inject
    Texts texts;

    /**
     * An entry.
     *
     * @param type what was done, UPPER_SNAKE; empty where the entry can't be read
     */
    public record Item(long index, Instant recordedAt, String type, String by, String reason, List<Change> changes) {}

    /**
     * A value that was changed.
     *
     * @param field its name in the ledger
     */
    public record Change(String field, String before, String after) {}

    public List<Item> of(List<LedgerEntry> entries) {
        return entries.stream().map(this::item).toList();
    }

    /** What can't be read, because somebody tampered with it, stays empty; the ledger's page says what is wrong. */
    private Item item(LedgerEntry entry) {
        try (JsonReader reader = Json.createReader(new StringReader(entry.data()))) {
            JsonObject data = reader.readObject();
            return new Item(
                    entry.index(),
                    entry.recordedAt(),
                    data.getString("type", ""),
                    data.getString("by", ""),
                    data.getString("reason", ""),
                    changes(data));
        } catch (JsonException | ClassCastException | DateTimeException e) {
            return new Item(entry.index(), entry.recordedAt(), "", "", "", List.of());
        }
    }

    private List<Change> changes(JsonObject data) {
        JsonObject old = data.getJsonObject("old");
        JsonObject now = data.getJsonObject("new");
        if (old == null || now == null) {
            return List.of();
        }
        return now.keySet().stream()
                .map(field -> new Change(field, text(field, old.get(field)), text(field, now.get(field))))
                .toList();
    }

    private String text(String field, JsonValue value) {
        if (value instanceof JsonNumber number) {
            return number(field, number.doubleValue());
        }
        if (value instanceof JsonString string) {
            return field.equals("shiftStart") ? format.time(Instant.parse(string.getString())) : string.getString();
        }
        return Format.MISSING;
    }

    private String number(String field, double value) {
        if (field.equals("oee")) {
            return format.percent(value);
        }
        if (field.endsWith("TimeS")) {
            return format.quantity(Minutes.ofSeconds(value), 1, texts.of("unit.minute"));
        }
        return Optional.of(value)
                .filter(some -> some == Math.rint(some))
                .map(format::count)
                .orElseGet(() -> format.number(value, DECIMALS));
    }
}
