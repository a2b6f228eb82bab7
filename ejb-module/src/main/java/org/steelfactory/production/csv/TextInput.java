package org.steelfactory.production.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The characters of a UTF-8 file, with or without byte order mark. What isn't text, or not UTF-8, is refused with the
 * place of the first byte that is at fault, rather than read with question marks.
 */
public final class TextInput extends Reader {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** How files begin that are often sent in place of CSV, in hex, and what they are. */
    private static final Map<String, String> KNOWN_BEGINNINGS = knownBeginnings();

    private final InputStream bytes;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer encoded = ByteBuffer.allocate(BUFFER);
    private final CharBuffer decoded = CharBuffer.allocate(BUFFER);
    private long taken;
    private boolean ended;

    public TextInput(InputStream bytes) {
        this.bytes = bytes;
        encoded.flip();
        decoded.flip();
    }

    /** How many bytes of the file were taken so far. */
    public long position() {
        return taken;
    }

    /** @throws FileFaultException when the file isn't UTF-8 text */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        while (!decoded.hasRemaining()) {
            if (ended) {
                return -1;
            }
            decodeMore();
        }
        int count = Math.min(length, decoded.remaining());
        decoded.get(target, offset, count);
        return count;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private void decodeMore() throws IOException {
        fill();
        boolean last = encoded.limit() < encoded.capacity();
        decoded.clear();
        CoderResult result = decoder.decode(encoded, decoded, last);
        if (result.isError()) {
            throw badEncoding(taken - encoded.remaining());
        }
        if (last && result.isUnderflow()) {
            decoder.flush(decoded);
            ended = true;
        }
        decoded.flip();
    }

    private void fill() throws IOException {
        encoded.compact();
        int from = encoded.position();
        int count = bytes.readNBytes(encoded.array(), from, encoded.remaining());
        encoded.position(from + count);
        encoded.flip();
        if (taken == 0) {
            lookAtBeginning();
        }
        refuseNul(from, count);
        taken += count;
    }

    private void refuseNul(int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (encoded.array()[i] == 0) {
                throw new FileFaultException(
                        FileFault.NOT_TEXT,
                        "Byte " + (taken + i - from + 1)
                                + " is NUL, which no text has. Export the file as CSV, UTF-8.");
            }
        }
    }

    private void lookAtBeginning() {
        String beginning = HexFormat.of().formatHex(encoded.array(), 0, Math.min(8, encoded.limit()));
        KNOWN_BEGINNINGS.forEach((start, kind) -> {
            if (beginning.startsWith(start)) {
                throw new FileFaultException(
                        FileFault.NOT_TEXT,
                        "The file is " + kind + ", not CSV. Open it and save it as “CSV UTF-8”, then send that.");
            }
        });
        if (beginning.startsWith("fffe") || beginning.startsWith("feff")) {
            throw new FileFaultException(
                    FileFault.BAD_ENCODING,
                    "The file is UTF-16, as its first two bytes say. Save it as “CSV UTF-8”, then send that.");
        }
        if (encoded.limit() >= 3 && Arrays.equals(encoded.array(), 0, 3, BYTE_ORDER_MARK, 0, 3)) {
            encoded.position(3);
        }
    }

    private static FileFaultException badEncoding(long position) {
        return new FileFaultException(
                FileFault.BAD_ENCODING,
                "Byte " + (position + 1) + " isn't UTF-8; the file may be in Windows-1252 or Latin-1."
                        + " Save it as “CSV UTF-8”, then send that.");
    }

    private static Map<String, String> knownBeginnings() {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("504b0304", "a workbook (.xlsx, .ods) or another zip archive");
        kinds.put("d0cf11e0", "an old workbook (.xls)");
        kinds.put("25504446", "a PDF");
        kinds.put("1f8b", "compressed (gzip)");
        kinds.put("377abcaf", "a 7-Zip archive");
        return kinds;
    }
}
