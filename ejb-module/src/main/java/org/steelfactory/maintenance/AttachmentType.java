package org.steelfactory.maintenance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What kind of file is taken as an attachment; a file's content tells which it is, never its name. */
public enum AttachmentType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    CSV("text/csv;charset=utf-8", "csv", "txt"),
    TEXT("text/plain;charset=utf-8", "txt", "log", "csv");

    private static final byte[] PDF_BEGINNING = {'%', 'P', 'D', 'F', '-'};

    /** With the line ends that a transfer as text would break (PNG specification, 5.2), then the first chunk's head. */
    private static final byte[] PNG_BEGINNING = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    /** Start of image, then the beginning of any marker (ITU-T T.81, B.1.1.3). */
    private static final byte[] JPEG_BEGINNING = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private final String mediaType;
    private final List<String> extensions;

    AttachmentType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    /**
     * What a file is, by how its content begins, or, for text, by all of it.
     *
     * @param content all of the file, or its beginning where the rest wasn't read
     * @return empty for what isn't taken
     */
    static Optional<AttachmentType> of(byte[] content) {
        if (beginsWith(content, PDF_BEGINNING)) {
            return Optional.of(PDF);
        }
        if (beginsWith(content, PNG_BEGINNING)) {
            return Optional.of(PNG);
        }
        if (beginsWith(content, JPEG_BEGINNING)) {
            return Optional.of(JPEG);
        }
        return TextContent.read(content).map(text -> text.isTable() ? CSV : TEXT);
    }

    private static boolean beginsWith(byte[] content, byte[] beginning) {
        return content.length >= beginning.length
                && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** As HTTP names it. */
    public String mediaType() {
        return mediaType;
    }

    /** The name with an extension that fits the content, so that no computer takes the file for something else. */
    String named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean fits = extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
        return fits ? name : name + "." + extensions.get(0);
    }
}
