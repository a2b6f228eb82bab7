package org.steelfactory.web.frame;

/**
 * The user chose another theme or language in the frame of a page; the profile may want to keep it.
 *
 * @param choice what was chosen
 * @param value name of the {@link Theme}, or language code
 */
public record AppearanceChosen(Choice choice, String value) {

    /** What can be chosen. */
    public enum Choice {
        THEME,
        LANGUAGE
    }
}
