package org.steelfactory.web.frame;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a JSON value becomes a Java value of one type.
 *
 * @param wanted what is asked for when it can't, such as {@code A whole number}
 * @param read the Java value; empty where the JSON value is of another type or outside of what this one holds
 */
record JsonScalar(String wanted, Function<JsonValue, Optional<Object>> read) {

    /** Digits before or behind the point: 1e999999999 has eleven characters and, written out, a billion digits. */
    private static final int MAX_SCALE = 400;

    private static final JsonScalar TEXT = new JsonScalar("A text", JsonScalar::text);
    private static final JsonScalar INT = number("A whole number", BigDecimal::intValueExact);
    private static final JsonScalar LONG = number("A whole number", BigDecimal::longValueExact);
    private static final JsonScalar DOUBLE = new JsonScalar("A number", JsonScalar::finite);
    private static final JsonScalar DECIMAL = number("A number", value -> value);
    private static final JsonScalar BOOL = new JsonScalar("true or false", JsonScalar::bool);
    private static final JsonScalar TIME = new JsonScalar("A time such as 2026-01-31T06:00:00Z", JsonScalar::time);

    private static final Map<Class<?>, JsonScalar> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(int.class, INT),
            Map.entry(Integer.class, INT),
            Map.entry(long.class, LONG),
            Map.entry(Long.class, LONG),
            Map.entry(double.class, DOUBLE),
            Map.entry(Double.class, DOUBLE),
            Map.entry(BigDecimal.class, DECIMAL),
            Map.entry(boolean.class, BOOL),
            Map.entry(Boolean.class, BOOL),
            Map.entry(Instant.class, TIME));

    /** The reader of a type; empty where there is none. */
    static Optional<JsonScalar> of(Class<?> type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    private static JsonScalar number(String wanted, Function<BigDecimal, Object> convert) {
        return new JsonScalar(wanted, json -> number(json, convert));
    }

    private static Optional<Object> number(JsonValue json, Function<BigDecimal, Object> convert) {
        if (!(json instanceof JsonNumber number)) {
            return Optional.empty();
        }
        BigDecimal value = number.bigDecimalValue();
        if (Math.abs((long) value.scale()) > MAX_SCALE) {
            return Optional.empty();
        }
        try {
            return Optional.of(convert.apply(value));
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Optional<Object> finite(JsonValue json) {
        return number(json, BigDecimal::doubleValue).filter(value -> Double.isFinite((Double) value));
    }

    private static Optional<Object> text(JsonValue json) {
        return json instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
    }

    private static Optional<Object> bool(JsonValue json) {
        return switch (json.getValueType()) {
            case TRUE -> Optional.of(true);
            case FALSE -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> time(JsonValue json) {
        try {
            return text(json).map(text -> Instant.parse((String) text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
