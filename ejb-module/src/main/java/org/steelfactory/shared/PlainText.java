package org.steelfactory.shared;

import java.text.Normalizer;

/**
 * What people type: names of one line, comments of several, in any script, without characters that nobody sees or that
 * turn the line around.
 */
public final class PlainText {

    private PlainText() {}

    /**
     * Several lines, as people write to each other; line ends become {@code \n}. The joiner within an emoji is one of
     * the characters that nobody sees, and is taken here.
     *
     * @throws InvalidInputException REQUIRED, TOO_LONG or NOT_TEXT
     */
    public static String lines(String field, String typed, int maxLength) {
        String unbroken = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n');
        line(field, unbroken.isBlank() ? "" : unbroken.replaceAll("[\n\t\u200D]", "-"), maxLength);
        return Normalizer.normalize(unbroken, Normalizer.Form.NFC).strip();
    }

    /** @throws InvalidInputException REQUIRED, TOO_LONG or NOT_TEXT */
    public static String line(String field, String typed, int maxLength) {
        String text = typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
        if (text.isEmpty()) {
            throw new InvalidInputException(field, "REQUIRED", "A value is needed.");
        }
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw new InvalidInputException(field, "TOO_LONG", "At most " + maxLength + " characters.");
        }
        if (text.codePoints().anyMatch(PlainText::invisible)) {
            throw new InvalidInputException(field, "NOT_TEXT", "Control and direction characters aren't taken.");
        }
        return text;
    }

    private static boolean invisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> true;
            default -> false;
        };
    }
}
