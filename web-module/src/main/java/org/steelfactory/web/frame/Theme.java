package org.steelfactory.web.frame;

import java.util.Arrays;
import java.util.Locale;

/** Light or dark, or as the user's system has it. */
public enum Theme {
    SYSTEM("screen"),
    LIGHT("sun"),
    DARK("moon");

    private final String icon;

    Theme(String icon) {
        this.icon = icon;
    }

    /** The theme of a stored or sent name; the system's where the name is unknown. */
    public static Theme named(String name) {
        return Arrays.stream(values())
                .filter(theme -> theme.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(SYSTEM);
    }

    /** The symbol in {@code icons.svg}. */
    public String getIcon() {
        return icon;
    }

    /** The value of {@code data-theme} on {@code <html>}; the system's theme has none. */
    public String attribute() {
        return this == SYSTEM ? "" : name().toLowerCase(Locale.ROOT);
    }
}
