package org.steelfactory.maintenance;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that is plain text in UTF-8, and neither markup nor a script: those a computer might run.
 *
 * @param beginning its first lines, without the byte order mark
 */
record TextContent(String beginning) {

    private static final int BEGINNING = 8_192;
    private static final int LINES_COMPARED = 20;

    /** A beginning may lack the mark, and half of a pair that didn't fit any more. */
    private static final int LEFT_OUT = 3;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /** @return empty where it is empty, isn't such text, or has control characters, as what isn't text mostly does */
    static Optional<TextContent> read(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer chunk = CharBuffer.allocate(BEGINNING);
        String beginning = null;
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            // Not told that this is the end: it may be a file's beginning, cut within a character.
            result = decoder.decode(bytes, chunk.clear(), false);
            String text = chunk.flip().toString();
            if (result.isError() || text.chars().anyMatch(TextContent::isControl)) {
                return Optional.empty();
            }
            beginning = beginning == null ? text : beginning;
        }
        return Optional.of(new TextContent(withoutMark(beginning))).filter(TextContent::isHarmless);
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean isControl(int character) {
        return Character.getType(character) == Character.CONTROL
                && character != '\t'
                && character != '\n'
                && character != '\r'
                && character != '\f';
    }

    private boolean isHarmless() {
        String start = beginning.stripLeading();
        boolean markup = start.length() > 1
                && start.charAt(0) == '<'
                && (Character.isLetter(start.charAt(1)) || start.charAt(1) == '!' || start.charAt(1) == '?');
        return !start.isEmpty() && !markup && !start.startsWith("#!");
    }

    /** Whether its first lines, two at least, have the same number of columns, and more than one. */
    boolean isTable() {
        List<String> lines = lines();
        return lines.size() > 1
                && DELIMITERS.stream().anyMatch(delimiter -> {
                    long columns = count(lines.get(0), delimiter);
                    return columns > 0 && lines.stream().allMatch(line -> count(line, delimiter) == columns);
                });
    }

    /** Those that are known to their end. */
    private List<String> lines() {
        boolean cut = beginning.length() > BEGINNING - LEFT_OUT;
        String whole = cut ? beginning.substring(0, beginning.lastIndexOf('\n') + 1) : beginning;
        Stream<String> lines = whole.lines().filter(line -> !line.isBlank());
        return lines.limit(LINES_COMPARED).toList();
    }

    /** How often it stands outside of quotation marks. */
    private static long count(String line, char wanted) {
        boolean quoted = false;
        long count = 0;
        for (char character : line.toCharArray()) {
            if (character == '"') {
                quoted = !quoted;
            } else if (character == wanted && !quoted) {
                count++;
            }
        }
        return count;
    }
}
