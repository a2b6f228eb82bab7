package org.steelfactory.production.csv;

import java.io.BufferedReader;
import java.io.IOException;

/** Tells the delimiter from a file's header line. */
public final class Delimiter {

    /** Far longer than any header. */
    private static final int MAX_HEADER = 64 * 1024;

    private Delimiter() {}

    /**
     * The one of comma and semicolon that the first line has more of outside quotation marks, and the comma where it has
     * neither. The reader is left where it was. Values are never looked at: a decimal comma there proves nothing.
     */
    public static char of(BufferedReader text) throws IOException {
        text.mark(MAX_HEADER);
        int commas = 0;
        int semicolons = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < MAX_HEADER - 1; i++) {
            int c = text.read();
            if (c == -1 || begun && !quoted && (c == '\n' || c == '\r')) {
                break;
            }
            begun |= !Character.isWhitespace(c);
            quoted ^= c == '"';
            commas += c == ',' && !quoted ? 1 : 0;
            semicolons += c == ';' && !quoted ? 1 : 0;
        }
        text.reset();
        return semicolons > commas ? ';' : ',';
    }
}
