package org.steelfactory.audit;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.steelfactory.shared.BusinessException;

/** Reads from a call of an {@link Audited} method what is to be recorded of it. */
final class AuditedCall {

    private final Audited audited;
    private final Parameter[] parameters;
    private final Object[] arguments;

    AuditedCall(Method method, Object[] arguments) {
        this.audited = method.getAnnotation(Audited.class);
        this.parameters = method.getParameters();
        this.arguments = arguments.clone();
    }

    AuditEvent succeeded(Object result) {
        return event(markedId().or(() -> idOf(result)).orElse(""), AuditOutcome.SUCCEEDED, details());
    }

    AuditEvent refused(BusinessException reason) {
        Map<String, Object> details = details();
        details.put("reason", reason.key());
        return event(markedId().orElse(""), AuditOutcome.REFUSED, details);
    }

    private AuditEvent event(String resourceId, AuditOutcome outcome, Map<String, Object> details) {
        return new AuditEvent(null, audited.action(), audited.resource(), resourceId, details, outcome);
    }

    private Optional<String> markedId() {
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(AuditedId.class)) {
                return Optional.ofNullable(arguments[i]).map(Object::toString);
            }
        }
        return Optional.empty();
    }

    private Map<String, Object> details() {
        Map<String, Object> details = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(AuditedDetail.class)) {
                details.put(parameters[i].getName(), plain(arguments[i]));
            }
        }
        return details;
    }

    /** What a document can hold as it is; anything else as its text. */
    private static Object plain(Object argument) {
        if (argument instanceof Optional<?> optional) {
            return optional.map(AuditedCall::plain).orElse(null);
        }
        boolean holdable = argument == null
                || argument instanceof Number
                || argument instanceof Boolean
                || argument instanceof Enum
                || argument instanceof Instant;
        return holdable ? argument : argument.toString();
    }

    /** A number or text is taken to be the id itself; of a record its component {@code id}. */
    private static Optional<String> idOf(Object result) {
        if (result instanceof Number || result instanceof String) {
            return Optional.of(result.toString());
        }
        if (result instanceof Record) {
            return Arrays.stream(result.getClass().getRecordComponents())
                    .filter(component -> component.getName().equals("id"))
                    .findFirst()
                    .map(component -> String.valueOf(read(component, result)));
        }
        return Optional.empty();
    }

    private static Object read(RecordComponent component, Object owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The id of " + owner.getClass() + " can't be read", e);
        }
    }
}
