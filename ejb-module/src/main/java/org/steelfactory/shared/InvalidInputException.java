package org.steelfactory.shared;

import java.util.List;

/** Well-formed, but wrong: each faulty field is named with its reason (HTTP 422). */
public class InvalidInputException extends BusinessException {

    /**
     * One faulty field.
     *
     * @param field its name as the caller wrote it, {@code ""} where the whole input is meant
     * @param code stable reason, such as {@code REQUIRED}
     * @param message the reason in words
     */
    public record FieldError(String field, String code, String message) {}

    private final transient List<FieldError> errors;

    public InvalidInputException(List<FieldError> errors) {
        super("input.invalid", errors.size());
        this.errors = List.copyOf(errors);
    }

    public InvalidInputException(String field, String code, String message) {
        this(List.of(new FieldError(field, code, message)));
    }

    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
