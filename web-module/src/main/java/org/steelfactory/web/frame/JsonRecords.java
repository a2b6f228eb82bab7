package org.steelfactory.web.frame;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.steelfactory.shared.InvalidInputException;
import org.steelfactory.shared.InvalidInputException.FieldError;

/**
 * Reads JSON objects into records, strictly: a field that the record doesn't have, a value of another type or outside
 * its constraints is an error, and all errors are told at once. JSON-B would skip the unknown and stop at the first.
 *
 * <p>Components may be String, int, long, double (boxed where optional), BigDecimal, boolean, Instant, an enum, another
 * such record, or a List of these.
 */
@ApplicationScoped
public class JsonRecords {

    private final Validator validator;

    @Inject
    public JsonRecords(Validator validator) {
        this.validator = validator;
    }

    /** For CDI's proxy only. */
    protected JsonRecords() {
        this(null);
    }

    /** @throws InvalidInputException when any field is unknown, of another type or outside its constraints */
    public <T extends Record> T read(JsonObject json, Class<T> type) {
        List<FieldError> errors = new ArrayList<>();
        T value = bind(json, type, "", errors);
        if (errors.isEmpty()) {
            validator.validate(value).forEach(violation -> errors.add(error(violation)));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        return value;
    }

    private <T> T bind(JsonObject json, Class<T> type, String path, List<FieldError> errors) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        for (String name : json.keySet()) {
            if (!known.contains(name)) {
                errors.add(new FieldError(path + name, "UNKNOWN_FIELD", "There is no such field here."));
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String name = components[i].getName();
            values[i] = value(json.get(name), components[i].getGenericType(), path + name, errors);
        }
        return errors.isEmpty() ? construct(type, components, values) : null;
    }

    private Object value(JsonValue json, Type type, String path, List<FieldError> errors) {
        if (json == null || json.getValueType() == ValueType.NULL) {
            if (type instanceof Class<?> primitive && primitive.isPrimitive()) {
                errors.add(new FieldError(path, "REQUIRED", "A value is needed."));
            }
            return null;
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return list(json, list.getActualTypeArguments()[0], path, errors);
        }
        Class<?> target = (Class<?>) type;
        if (target.isRecord()) {
            if (json.getValueType() == ValueType.OBJECT) {
                return bind(json.asJsonObject(), target, path + ".", errors);
            }
            errors.add(new FieldError(path, "WRONG_TYPE", "An object is needed."));
            return null;
        }
        return scalar(json, target, path, errors);
    }

    private List<Object> list(JsonValue json, Type elementType, String path, List<FieldError> errors) {
        if (json.getValueType() != ValueType.ARRAY) {
            errors.add(new FieldError(path, "WRONG_TYPE", "A list is needed."));
            return List.of();
        }
        List<Object> values = new ArrayList<>();
        for (JsonValue element : json.asJsonArray()) {
            values.add(value(element, elementType, path + "[" + values.size() + "]", errors));
        }
        return values;
    }

    private static Object scalar(JsonValue json, Class<?> target, String path, List<FieldError> errors) {
        if (target.isEnum()) {
            return enumConstant(json, target, path, errors);
        }
        JsonScalar scalar = JsonScalar.of(target)
                .orElseThrow(() -> new IllegalArgumentException("No JSON for a " + target + " (field " + path + ")"));
        Optional<Object> value = scalar.read().apply(json);
        if (value.isEmpty()) {
            errors.add(new FieldError(path, "WRONG_TYPE", scalar.wanted() + " is needed."));
        }
        return value.orElse(null);
    }

    private static Object enumConstant(JsonValue json, Class<?> target, String path, List<FieldError> errors) {
        String wanted = json instanceof JsonString string ? string.getString() : null;
        Object[] constants = target.getEnumConstants();
        for (Object constant : constants) {
            if (((Enum<?>) constant).name().equals(wanted)) {
                return constant;
            }
        }
        String names = Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
        errors.add(new FieldError(path, "NOT_ALLOWED", "One of " + names + " is needed."));
        return null;
    }

    private static FieldError error(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        String code =
                switch (constraint) {
                    case "NotNull", "NotBlank", "NotEmpty" -> "REQUIRED";
                    case "Size" -> "LENGTH";
                    case "Pattern", "Email" -> "FORMAT";
                    default -> "OUT_OF_RANGE";
                };
        String message = violation.getMessage();
        String sentence = message.substring(0, 1).toUpperCase(Locale.ROOT)
                + message.substring(1)
                + (message.endsWith(".") ? "" : ".");
        return new FieldError(violation.getPropertyPath().toString(), code, sentence);
    }

    private static <T> T construct(Class<T> type, RecordComponent[] components, Object[] values) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("JsonRecords can't construct a " + type, e);
        }
    }
}
