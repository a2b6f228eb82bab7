package org.steelfactory.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/**
 * Remembers a process that was started for this home, well enough to know it again: by number, time of start and
 * program. A number alone may long belong to somebody else.
 */
final class PidFile {

    /** The operating system computes times of start from its clock, which may have been set meanwhile. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle process) {
        Properties properties = new Properties();
        properties.setProperty("pid", Long.toString(process.pid()));
        process.info().startInstant().ifPresent(start -> properties.setProperty("started", start.toString()));
        process.info().command().ifPresent(command -> properties.setProperty("command", command));
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new LauncherException(file + " can't be written: " + e.getMessage(), e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LauncherException(file + " can't be deleted: " + e.getMessage(), e);
        }
    }

    /** The process written down here, if it still runs and is still the same. */
    Optional<ProcessHandle> living() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return ProcessHandle.of(Long.parseLong(properties.getProperty("pid", "")))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> sameStart(process, properties.getProperty("started")))
                    .filter(process -> sameCommand(process, properties.getProperty("command")));
        } catch (IOException | NumberFormatException e) {
            // Cut short by a kill while it was written: it names nobody.
            return Optional.empty();
        }
    }

    private static boolean sameStart(ProcessHandle process, String started) {
        return started != null
                && process.info()
                        .startInstant()
                        .map(start ->
                                Duration.between(Instant.parse(started), start).abs())
                        .filter(difference -> difference.compareTo(CLOCK_TOLERANCE) <= 0)
                        .isPresent();
    }

    private static boolean sameCommand(ProcessHandle process, String command) {
        return command != null
                && process.info().command().filter(command::equals).isPresent();
    }
}
