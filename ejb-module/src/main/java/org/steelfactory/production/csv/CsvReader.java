package org.steelfactory.production.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads CSV record by record: RFC 4180 with any kind of line end, any delimiter, and blanks around quotation marks. Blank
 * records are passed over. Whatever the file holds, no more than one record of bounded length is in memory: of a field
 * the beginning is kept, and a quotation mark that nothing closes is noticed before the whole file is read.
 *
 * <p>A reader of our own, because those to be had either have no bound or end at it; here a field of ten megabytes
 * costs its row, not the file.
 */
public final class CsvReader {

    /** Characters kept of a field; no value that is imported comes near. */
    public static final int MAX_FIELD_LENGTH = 1_000;

    /** Fields kept of a record. */
    public static final int MAX_FIELDS = 1_000;

    /** Characters after which a quotation mark counts as never closed. */
    static final long MAX_QUOTED_LENGTH = 16_000_000;

    private static final int END = -1;

    private final Reader text;
    private final char delimiter;
    private final char[] buffer = new char[16 * 1024];
    private int next;
    private int limit;
    private long line = 1;
    private boolean afterCarriageReturn;

    private final StringBuilder field = new StringBuilder();
    private final List<String> fields = new ArrayList<>();
    private boolean shortened;
    private int count;
    private String fault;

    public CsvReader(Reader text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /**
     * The next record that isn't blank; empty at the end.
     *
     * @throws FileFaultException when a quotation mark isn't closed
     */
    public Optional<CsvRecord> next() throws IOException {
        while (true) {
            long begin = line;
            int first = read();
            if (first == END) {
                return Optional.empty();
            }
            CsvRecord csvRecord = record(begin, first);
            if (!csvRecord.isBlank()) {
                return Optional.of(csvRecord);
            }
        }
    }

    private CsvRecord record(long begin, int first) throws IOException {
        fields.clear();
        count = 0;
        fault = null;
        BitSet cut = new BitSet();
        int stop = first;
        while (true) {
            stop = field(stop);
            if (fields.size() < MAX_FIELDS) {
                cut.set(count, shortened);
                fields.add(stripped(field));
            }
            count++;
            if (stop != delimiter) {
                return new CsvRecord(begin, fields, count, cut, fault);
            }
            stop = read();
        }
    }

    /** @return the character that ends the field: delimiter, line end or the end of the file */
    private int field(int first) throws IOException {
        field.setLength(0);
        shortened = false;
        int c = first;
        while (!ends(c)) {
            if (c == '"' && field.toString().isBlank()) {
                field.setLength(0);
                return quoted();
            }
            keep(c);
            c = read();
        }
        return c;
    }

    private int quoted() throws IOException {
        long opened = line;
        for (long length = 0; length < MAX_QUOTED_LENGTH; length++) {
            int c = read();
            if (c == END) {
                throw unclosed(opened);
            }
            if (c == '"') {
                c = read();
                if (c != '"') {
                    return behindQuote(c, opened);
                }
            }
            keep(c);
        }
        throw unclosed(opened);
    }

    /** Between a closing quotation mark and the field's end only blanks may stand. */
    private int behindQuote(int first, long opened) throws IOException {
        int c = first;
        while (c == ' ' || c == '\t' && delimiter != '\t') {
            c = read();
        }
        if (!ends(c) && line != opened) {
            // Most likely that was another field's opening mark.
            throw unclosed(opened);
        }
        if (!ends(c)) {
            fault = "Text follows a closing quotation mark, so the columns can't be told apart."
                    + " Write quotation marks within a field twice.";
            while (c != '\n' && c != END) {
                c = read();
            }
        }
        return c;
    }

    private static FileFaultException unclosed(long opened) {
        return new FileFaultException(
                FileFault.UNCLOSED_QUOTE,
                "The quotation mark that opens a field in line " + opened
                        + " isn't closed. Close it, or write it twice where it belongs to the text.");
    }

    private boolean ends(int c) {
        return c == delimiter || c == '\n' || c == END;
    }

    private void keep(int c) {
        if (field.length() < MAX_FIELD_LENGTH) {
            field.append((char) c);
        } else {
            if (!shortened && Character.isHighSurrogate(field.charAt(MAX_FIELD_LENGTH - 1))) {
                field.setLength(MAX_FIELD_LENGTH - 1);
                field.append(' ');
            }
            shortened = true;
        }
    }

    /** Every line end is read as {@code \n}. */
    private int read() throws IOException {
        int c = readAny();
        if (afterCarriageReturn && c == '\n') {
            c = readAny();
        }
        afterCarriageReturn = c == '\r';
        if (c == '\n' || c == '\r') {
            line++;
            return '\n';
        }
        return c;
    }

    private int readAny() throws IOException {
        if (next == limit) {
            limit = Math.max(0, text.read(buffer, 0, buffer.length));
            next = 0;
            if (limit == 0) {
                return END;
            }
        }
        return buffer[next++];
    }

    /** Spreadsheets also leave non-breaking blanks behind, which {@link String#strip} keeps. */
    private static String stripped(StringBuilder text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
}
