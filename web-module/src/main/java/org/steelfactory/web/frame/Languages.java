package org.steelfactory.web.frame;

import java.util.List;
import java.util.Locale;

/** The languages the screens speak. A locale is only ever taken from this list, never built from input. */
public final class Languages {

    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH);

    private Languages() {}

    public static List<Locale> all() {
        return KNOWN;
    }

    /** The locale of a language code such as {@code en}; English where the code is unknown. */
    public static Locale named(String code) {
        return KNOWN.stream()
                .filter(locale -> locale.getLanguage().equals(code))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
