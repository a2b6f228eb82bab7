package org.steelfactory.production.imports;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers written with the declared decimal mark. No thousands separators, no formulas, no units. */
final class Decimal {

    private static final int MAX_LENGTH = 64;

    private final Pattern shape;
    private final char mark;

    Decimal(char mark) {
        this.mark = mark;
        this.shape = Pattern.compile("-?(\\d+([" + mark + "]\\d*)?|[" + mark + "]\\d+)([eE][+-]?\\d{1,3})?");
    }

    /** The number, never -0 and perhaps too large to be finite; empty where the text isn't one. */
    Optional<Double> read(String text) {
        return text.length() <= MAX_LENGTH && shape.matcher(text).matches()
                ? Optional.of(Double.parseDouble(text.replace(mark, '.')) + 0.0)
                : Optional.empty();
    }

    /** Why a text isn't a number, for whoever wrote it. */
    String reason(String text) {
        if (!text.isEmpty() && "=+@".indexOf(text.charAt(0)) >= 0) {
            return "This is a formula or begins like one. Put its result there.";
        }
        char other = mark == '.' ? ',' : '.';
        if (text.indexOf(other) >= 0 && text.matches("[-\\d.,]+")) {
            return "The decimal mark was declared to be “" + mark
                    + "”. Write no thousands separators, or declare decimal=" + other
                    + " if that is what the file has.";
        }
        return "This isn't a number.";
    }
}
