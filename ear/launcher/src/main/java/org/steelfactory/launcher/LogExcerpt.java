package org.steelfactory.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The end of what a process has logged since it was started, for an operator who needs to know why it failed. */
final class LogExcerpt {

    private static final int LINES = 30;
    private static final int READ_BYTES = 1 << 20;
    private static final int WIDTH = 300;
    /** What a log says when all is well, and where in the code it says it. */
    private static final Predicate<String> NOISE = Pattern.compile(
                    "\\b(INFO|DEBUG|TRACE)\\b|\\[Note]|^\\s+at |^\\s+\\.\\.\\. \\d+ more")
            .asPredicate();

    private final Path log;
    private final long start;

    private LogExcerpt(Path log, long start) {
        this.log = log;
        this.start = start;
    }

    /** What is written to the log from now on. */
    static LogExcerpt from(Path log) {
        return new LogExcerpt(log, size(log));
    }

    /** The last lines that tell of trouble, or simply the last lines where there are none. */
    String text() {
        List<String> lines = lines();
        List<String> telling = lines.stream().filter(NOISE.negate()).toList();
        List<String> chosen = telling.isEmpty() ? lines : telling;
        return String.join(System.lineSeparator(), chosen.subList(Math.max(0, chosen.size() - LINES), chosen.size()));
    }

    private List<String> lines() {
        long end = size(log);
        // A log that was begun anew meanwhile is read from its start.
        long from = Math.max(end < start ? 0 : start, end - READ_BYTES);
        try (var channel = Files.newByteChannel(log)) {
            var bytes = ByteBuffer.allocate((int) (end - from));
            channel.position(from);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until the end, as it was a moment ago.
            }
            return StandardCharsets.UTF_8
                    .decode(bytes.flip())
                    .toString()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> line.length() > WIDTH ? line.substring(0, WIDTH) + "..." : line)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long size(Path log) {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
