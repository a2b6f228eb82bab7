package org.steelfactory.web.frame;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Writes answers as JSON: a record's components in their order, a missing value as null rather than left out, times in
 * ISO 8601 UTC. The counterpart of {@link JsonRecords}; JSON-B would shuffle the fields of records.
 */
final class JsonAnswer {

    /** Looked up once: {@code Json.create…} searches the class path for it at each call, and an answer has thousands. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private JsonAnswer() {}

    /**
     * @param answer a record, a Map, an Iterable, an Optional, or a text, number, boolean, time, enum or null inside of them
     * @throws IllegalArgumentException for anything else, and for NaN and the infinities, which JSON doesn't have
     */
    static JsonValue of(Object answer) {
        if (answer == null) {
            return JsonValue.NULL;
        }
        if (answer instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (answer instanceof Record record) {
            return object(record);
        }
        if (answer instanceof Map<?, ?> map) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            map.forEach((name, value) -> object.add(name.toString(), of(value)));
            return object.build();
        }
        if (answer instanceof Iterable<?> values) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            values.forEach(value -> array.add(of(value)));
            return array.build();
        }
        return scalar(answer);
    }

    private static JsonValue object(Record record) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            object.add(component.getName(), of(read(component, record)));
        }
        return object.build();
    }

    private static JsonValue scalar(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer number) {
            return JSON.createValue(number);
        }
        if (value instanceof Long number) {
            return JSON.createValue(number);
        }
        if (value instanceof BigDecimal number) {
            return JSON.createValue(number);
        }
        if (value instanceof Double number) {
            return JSON.createValue(number);
        }
        if (value instanceof CharSequence || value instanceof Instant || value instanceof Enum<?>) {
            return JSON.createValue(value.toString());
        }
        throw new IllegalArgumentException("No JSON for a " + value.getClass());
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No JSON for " + component, e);
        }
    }
}
