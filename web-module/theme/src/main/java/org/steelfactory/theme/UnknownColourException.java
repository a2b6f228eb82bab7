package org.steelfactory.theme;

/** The library's theme writes a colour that the token table doesn't know: the table needs a line for it. */
class UnknownColourException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownColourException(String colour, String property, String selector) {
        super("tokens.txt has no line for the colour " + colour + " written for " + property + " in " + selector);
    }
}
