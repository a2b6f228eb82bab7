package org.steelfactory.it.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A server's writable base folder with the configuration of a provisioned one. */
final class ServerBaseFolder {

    private ServerBaseFolder() {}

    static Path prepare(Path provisioned, Path base) {
        Path from = provisioned.resolve("standalone/configuration");
        try (Stream<Path> files = Files.list(from)) {
            Path to = Files.createDirectories(base.resolve("configuration"));
            List<Path> plain = files.filter(Files::isRegularFile).toList();
            for (Path file : plain) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
            Files.createDirectories(base.resolve("deployments"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return base;
    }
}
