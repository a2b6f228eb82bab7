package org.steelfactory.web.production;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people of a language type them: with its decimal and grouping characters, neither ever guessed. */
public final class NumberText {

    private static final double EXAMPLE = 1612.5;
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]");

    private final DecimalFormat plain;
    private final DecimalFormat grouped;
    private final Pattern number;
    private final String grouping;
    private final char decimal;

    public NumberText(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        plain = new DecimalFormat("0.#########", symbols);
        grouped = new DecimalFormat("#,##0.#########", symbols);
        decimal = symbols.getDecimalSeparator();
        grouping = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
        String fraction = Pattern.quote(String.valueOf(decimal)) + "\\d+";
        number = Pattern.compile(
                "-?(?:(?:\\d+|\\d{1,3}(?:" + grouping + "\\d{3})+)(?:" + fraction + ")?|" + fraction + ")");
    }

    /** As it can be typed; empty for {@code null}. */
    public String of(Double value) {
        return value == null ? "" : plain.format(value);
    }

    /** What a number looks like here, to be shown to somebody who typed something else. */
    public String example() {
        return grouped.format(EXAMPLE);
    }

    /** Empty for what isn't a number. */
    public Optional<Double> read(String typed) {
        String text = SPACES.matcher(typed).replaceAll("").replace('\u2212', '-');
        return number.matcher(text).matches()
                ? Optional.of(Double.valueOf(text.replaceAll(grouping, "").replace(decimal, '.')))
                : Optional.empty();
    }
}
