package org.steelfactory.report.pdf;

import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.librepdf.openpdf.fonts.Liberation;

/**
 * The faces that are printed with, embedded into each document: Liberation Sans, which has Latin, Greek and Cyrillic.
 * Sizes and widths are in points.
 */
enum Typeface {
    REGULAR("LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold.ttf");

    /** Stands for a character that the face hasn't got. */
    private static final int BOX = 0x25A1;

    private static final int NO_BREAK_SPACE = 0x00A0;

    /** Between a number and its unit on screens; the face lacks it. */
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;

    private final BaseFont font;

    Typeface(String file) {
        try (InputStream data = Liberation.class.getResourceAsStream("/liberation/" + file)) {
            font = BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, data.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " can't be read", e);
        }
    }

    BaseFont font() {
        return font;
    }

    /** The text as it can be printed: a box for what the face lacks, a space for line breaks and control characters. */
    String printable(String text) {
        return text.codePoints()
                .map(this::printable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int printable(int character) {
        if (character == NARROW_NO_BREAK_SPACE) {
            return NO_BREAK_SPACE;
        }
        if (Character.isWhitespace(character) || Character.isISOControl(character)) {
            return ' ';
        }
        return font.charExists(character) ? character : BOX;
    }

    /** Width of a text that is {@link #printable}. */
    float width(String text, float size) {
        return font.getWidthPoint(text, size);
    }

    /**
     * The text in lines that fit; a word that doesn't is cut. At least one line, which may be empty.
     *
     * @param width what a line may take
     */
    List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : printable(text).split(" +")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = cut(word, size, width, lines);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** Moves as many full lines of a word as it has to the lines. @return what is left of it */
    private String cut(String word, float size, float width, List<String> lines) {
        String rest = word;
        while (width(rest, size) > width) {
            int end = fitting(rest, size, width);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    private int fitting(String text, float size, float width) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(text.substring(0, text.offsetByCodePoints(end, 1)), size) <= width) {
            end = text.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
