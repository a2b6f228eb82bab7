package org.steelfactory.production.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.steelfactory.shared.TooLargeException;

/** The files that were sent, in a folder, until they are imported or a day has gone by. */
final class ImportFiles {

    static final Duration KEPT = Duration.ofDays(1);

    private final Path folder;
    private final long maxBytes;

    /** @param maxBytes of a file that is taken */
    ImportFiles(Path folder, long maxBytes) {
        this.folder = folder;
        this.maxBytes = maxBytes;
    }

    /** A file that has arrived. */
    record Arrived(Path file, long bytes, String sha256) {}

    /** @throws TooLargeException as soon as more has come than is taken */
    Arrived receive(InputStream in) {
        Path file = null;
        boolean complete = false;
        try {
            Files.createDirectories(folder);
            file = Files.createTempFile(folder, "arriving-", ".csv");
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            long bytes = copy(new DigestInputStream(in, sha256), file);
            complete = true;
            return new Arrived(file, bytes, HexFormat.of().formatHex(sha256.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be received", e);
        } finally {
            if (!complete && file != null) {
                remove(file);
            }
        }
    }

    /** Gives it the name that it is found by. */
    void keep(Arrived arrived, long importId) {
        try {
            Files.move(arrived.file(), of(importId));
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept", e);
        }
    }

    Path of(long importId) {
        return folder.resolve(importId + ".csv");
    }

    void remove(long importId) {
        remove(of(importId));
    }

    void removeOlderThan(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> old =
                    files.filter(file -> lastModified(file).isBefore(moment)).toList();
            old.forEach(ImportFiles::remove);
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " can't be listed", e);
        }
    }

    private long copy(InputStream in, Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                bytes += count;
                if (bytes > maxBytes) {
                    throw new TooLargeException("import.tooLarge", maxBytes / (1024 * 1024));
                }
                out.write(buffer, 0, count);
            }
        }
        return bytes;
    }

    private static Instant lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            // Another node has just removed it.
            return FileTime.fromMillis(Long.MAX_VALUE).toInstant();
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can't be removed", e);
        }
    }
}
