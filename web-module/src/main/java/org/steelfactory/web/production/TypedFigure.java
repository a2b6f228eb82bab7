package org.steelfactory.web.production;

import java.io.Serializable;
import java.util.Optional;

/** A figure as it is typed. What wasn't touched stays the number that it was, to its last digit. */
public class TypedFigure implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Double known;
    private final String shown;
    private String text;

    /** @param known the present number; {@code null} for none */
    TypedFigure(Double known, NumberText numbers) {
        this.known = known;
        this.shown = numbers.of(known);
        this.text = shown;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text.strip();
    }

    boolean isReadable(NumberText numbers) {
        return text.isEmpty() || numbers.read(text).isPresent();
    }

    /** Empty where nothing is typed, or what isn't a number. */
    Optional<Double> value(NumberText numbers) {
        return text.equals(shown) ? Optional.ofNullable(known) : numbers.read(text);
    }
}
