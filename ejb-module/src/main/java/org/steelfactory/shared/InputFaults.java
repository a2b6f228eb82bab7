package org.steelfactory.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.steelfactory.shared.InvalidInputException.FieldError;

/** What is wrong with the values of one input, collected so that all of it is told at once. */
public final class InputFaults {

    private final List<FieldError> errors = new ArrayList<>();

    public void add(String field, String code, String message) {
        errors.add(new FieldError(field, code, message));
    }

    /** The value that the check lets pass; {@code whenFaulty} where it doesn't, with its reasons kept. */
    public <T> T take(Supplier<T> check, T whenFaulty) {
        try {
            return check.get();
        } catch (InvalidInputException e) {
            errors.addAll(e.errors());
            return whenFaulty;
        }
    }

    /** One line of text, see {@link PlainText#line}; empty where it can't be used. */
    public String line(String field, String typed, int maxLength) {
        return take(() -> PlainText.line(field, typed, maxLength), "");
    }

    /** The same where the text may be left out: {@code null} then. */
    public String optionalLine(String field, String typed, int maxLength) {
        return typed == null || typed.isBlank() ? null : line(field, typed, maxLength);
    }

    /** Lines of text that may be left out, see {@link PlainText#lines}: {@code null} then. */
    public String optionalLines(String field, String typed, int maxLength) {
        return typed == null || typed.isBlank() ? null : take(() -> PlainText.lines(field, typed, maxLength), null);
    }

    /** Adds to the faults where nothing was given. */
    public void require(String field, Object given) {
        if (given == null) {
            add(field, "REQUIRED", "A value is needed.");
        }
    }

    /** @throws InvalidInputException naming every fault, if there is any */
    public void refuseIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }
}
